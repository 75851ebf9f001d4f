#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes chime.wav beside this file: two struck tones, the second a fourth higher. Own work, no samples."""
import math
import pathlib
import struct
import wave

RATE = 22050
LENGTH_S = 0.9


def strike(t: float, start: float, frequency: float) -> float:
    if t < start:
        return 0.0
    age = t - start
    swell = min(1.0, age / 0.006)
    tone = math.sin(2 * math.pi * frequency * age) + 0.35 * math.sin(2 * math.pi * 2.76 * frequency * age) * math.exp(-9 * age)
    return swell * math.exp(-5 * age) * tone


samples = [0.45 * (strike(i / RATE, 0.0, 659.3) + strike(i / RATE, 0.18, 880.0)) for i in range(int(RATE * LENGTH_S))]
with wave.open(str(pathlib.Path(__file__).with_name("chime.wav")), "wb") as out:
    out.setnchannels(1)
    out.setsampwidth(2)
    out.setframerate(RATE)
    out.writeframes(b"".join(struct.pack("<h", int(32767 * max(-1.0, min(1.0, s)))) for s in samples))
