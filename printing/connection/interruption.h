// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace frontdesk {

/// Wakes a thread out of poll() for good: raised once, when the program ends. Any thread.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    void raise();
    [[nodiscard]] bool isRaised() const;
    /// Readable once raised.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

}  // namespace frontdesk
