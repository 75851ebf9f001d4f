# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests, the faults and the benches share: the real program, started, stopped and talked to.

Standard library only. A script puts `tests/support` on its path and imports from here.
"""
