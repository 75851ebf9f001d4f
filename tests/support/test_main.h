// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace frontdesk::test {

/// Registers a test class of this executable under its name: FRONTDESK_TEST(RefundTest) at the end of its file.
/// `test_domain RefundTest [QTest options]` runs it alone; without a name all classes run in order.
class Registration {
public:
    Registration(const char* name, std::function<std::unique_ptr<QObject>()> make);
};

}  // namespace frontdesk::test

#define FRONTDESK_TEST(Class) \
    static const ::frontdesk::test::Registration registration##Class(#Class, [] { return std::make_unique<Class>(); });
