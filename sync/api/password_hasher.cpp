// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/password_hasher.h"

#include "app/platform/password_hashes.h"

namespace frontdesk::api {

PasswordHasher PasswordHasher::argon2id() {
    return {&password_hashes::hash, &password_hashes::verify, &password_hashes::isOutdated};
}

}  // namespace frontdesk::api
