// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/interruption.h"

#include <QByteArray>

#include <functional>

namespace frontdesk {

/// How a printer is, as far as it says.
enum class PrinterState {
    Fine,
    PaperLow,  ///< still prints
    PaperOut,  ///< prints on by itself once the roll is changed
    CoverOpen,
    Offline,      ///< does not answer
    Fault,        ///< it says so, and not why; for a folder: it cannot be written to
    CutterFault,  ///< paper is jammed in it
    TooHot,       ///< prints on once the head has cooled
    StorageFull,  ///< of a folder
    Unknown,      ///< takes jobs and never says how it is: not an error
};
[[nodiscard]] constexpr bool canPrint(PrinterState state) {
    return state == PrinterState::Fine || state == PrinterState::PaperLow || state == PrinterState::Unknown;
}

/// What became of a job's bytes.
enum class Delivery {
    Confirmed,    ///< the printer said that all of it was done, or it is stored
    Taken,        ///< all bytes were taken by a printer that never says anything
    Unsure,       ///< all bytes went, and the answer that used to come is missing
    Dropped,      ///< the connection was lost with the job half sent or half done
    NotSent,      ///< nothing went
    Interrupted,  ///< the program ends; what went is unknown
};

struct PrintDelivery {
    Delivery delivery = Delivery::NotSent;
    PrinterState state = PrinterState::Unknown;
};

/// One way to one printer. Used by one thread; every call ends within its time limits or soon after the interruption.
class PrinterConnection {
public:
    virtual ~PrinterConnection() = default;
    /// Reaches the printer and asks how it is. Open per job: most printers take one connection at a time.
    [[nodiscard]] virtual PrinterState open(const Interruption& interruption) = 0;
    /// Sends a whole job, after an open() that said it can print.
    /// @param name  what it is, for a file's name: "receipt", "kitchen-grill"
    /// @param heard told when the printer's state changes while the job waits, such as paper out
    [[nodiscard]] virtual PrintDelivery send(const QByteArray& job, const QByteArray& name,
                                             const Interruption& interruption,
                                             const std::function<void(PrinterState)>& heard) = 0;
    virtual void close(const Interruption& interruption) = 0;
};

}  // namespace frontdesk
