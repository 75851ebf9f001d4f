// SPDX-License-Identifier: GPL-3.0-or-later
// Judges an OpenAPI description by the specification's own schema. Usage: node validate.mjs FILE
import {readFile} from 'node:fs/promises';
import {Validator} from '@seriousme/openapi-schema-validator';

const description = JSON.parse(await readFile(process.argv[2], 'utf8'));
const validator = new Validator();
const verdict = await validator.validate(description);
if (!verdict.valid) {
  console.error(JSON.stringify(verdict.errors, null, 1));
  process.exit(1);
}
console.log(`valid OpenAPI ${validator.version}: ${Object.keys(description.paths).length} paths`);
