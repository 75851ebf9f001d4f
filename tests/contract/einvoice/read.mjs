// SPDX-License-Identifier: GPL-3.0-or-later
// node read.mjs FOLDER: reads NAME.cii.xml, and the one in NAME.pdf, with factur-x-kit, and compares with NAME.json.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { FacturX } from 'factur-x-kit';

const folder = process.argv[2];
const minor = (value) => Math.round(Number(value?.amount ?? value) * 100);
const first = (value) => (Array.isArray(value) ? value[0] : value);

async function compare(name, facturX) {
  const wanted = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  const { document, totals } = await facturX.object;
  assert.equal(document.id, wanted.number);
  assert.equal(document.type, wanted.credit ? '381' : '380');
  assert.equal(minor(totals.netTotal), wanted.net);
  assert.equal(minor(first(totals.taxTotal)), wanted.tax);
  assert.equal(minor(totals.grossTotal), wanted.total);
  assert.equal(minor(totals.openAmount), 0);
  for (const row of wanted.taxes) {
    const read = totals.taxBreakdown.find((each) => Number(each.rateApplicablePercent) === Number(row.rate));
    assert.ok(read, `${name}: a row for ${row.rate}`);
    assert.equal(minor(read.basisAmount), row.base);
    assert.equal(minor(read.calculatedAmount), row.tax);
  }
}

const names = readdirSync(folder).filter((file) => file.endsWith('.cii.xml')).map((file) => file.slice(0, -8));
assert.ok(names.length > 5);
for (const name of names) {
  await compare(name, await FacturX.fromXML(readFileSync(`${folder}/${name}.cii.xml`, 'utf8')));
  await compare(name, await FacturX.fromPDF(new Uint8Array(readFileSync(`${folder}/${name}.pdf`))));
}
console.log(`${names.length} documents read`);
