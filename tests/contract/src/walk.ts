// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a customer, through a client generated from the API's own description: an account, two-factor login, an
// order, cash at the counter, an invoice and its file. Prints the invoice as one line of JSON.
// Usage: node walk.js BASE_URL PAIRING_CODE
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {strict as assert} from 'node:assert';
import * as api from '../client/sdk.gen.js';
import {client} from '../client/client.gen.js';

const [baseUrl, pairingCode] = process.argv.slice(2);
assert(baseUrl && pairingCode, 'Usage: node walk.js BASE_URL PAIRING_CODE');
client.setConfig({baseUrl});

const email = 'esi@contract.example';
const password = 'groundnut soup on a rainy day';
const bearer = (token: string) => ({Authorization: `Bearer ${token}`});
const code = (secret: string) => execFileSync('oathtool', ['--totp', '--base32', secret], {encoding: 'utf8'}).trim();

/** What was answered; an error is the end of the walk. */
async function given<T>(asked: Promise<{data?: T; error?: unknown; response: Response}>): Promise<NonNullable<T>> {
  const {data, error, response} = await asked;
  assert(response.ok && data !== undefined && data !== null, `${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}

async function verificationToken(): Promise<string> {
  const {messages} = await given(api.listDemoMessages());
  const link = messages.find((mail) => mail.to === email && mail.kind === 'verify_email')?.link;
  const token = link?.split('token=')[1];
  assert(token, 'no verification e-mail');
  return token;
}

async function account(): Promise<string> {
  const made = await given(api.register({body: {email, password, full_name: 'Esi Owusu', business_name: 'Owusu & Daughters'}}));
  assert.equal(made.email_verified, false);
  await given(api.verifyEmail({body: {token: await verificationToken()}}));
  const first = await given(api.logIn({body: {email, password}}));
  assert('access_token' in first, 'a login without a second factor gives tokens');
  return first.access_token;
}

async function secondFactor(accessToken: string): Promise<string> {
  const headers = bearer(accessToken);
  const setup = await given(api.setUpMfa({headers, body: {password}}));
  assert(setup.qr_code.startsWith('data:image/png;base64,'));
  await given(api.verifyMfa({headers, body: {code: code(setup.secret)}}));
  const step = await given(api.logIn({body: {email, password}}));
  assert('mfa_token' in step, 'a login with a second factor takes two steps');
  const backup = setup.backup_codes[0];
  assert(backup);
  const ended = await given(api.verifyMfa({body: {mfa_token: step.mfa_token, code: backup}}));
  assert('access_token' in ended);
  const again = await api.logIn({body: {email, password: 'not this one, never'}});
  assert.equal(again.response.status, 401);
  return ended.access_token;
}

async function order(accessToken: string): Promise<{id: string; due: number}> {
  const {items} = await given(api.listItems({query: {q: 'water'}}));
  const item = items[0];
  assert(item);
  const wanted = {
    customer_name: 'Esi',
    customer_phone: '024 555 0199',
    customer_email: email,
    fulfilment: 'pickup' as const,
    payment_method: 'cash' as const,
    items: [{item_id: item.id, quantity: 3, option_ids: []}],
  };
  const quote = await given(api.quoteOrder({headers: bearer(accessToken), body: wanted}));
  const made = await given(
    api.createOrder({
      headers: {...bearer(accessToken), 'Idempotency-Key': 'contract-1'},
      body: {...wanted, expected_total_cents: quote.total_cents},
    }),
  );
  assert.equal(made.order.is_guest_order, false);
  assert.equal(made.order.total_cents, 3 * item.price_cents);
  return {id: made.order.id, due: made.order.due_cents};
}

async function cashAtTheCounter(id: string, due: number): Promise<void> {
  const device = await given(api.pairDevice({body: {pairing_code: pairingCode!, device_name: 'Contract'}}));
  const signedIn = await given(
    api.createStaffToken({headers: {'X-Device-Token': device.device_token}, body: {pin: '141516'}}),
  );
  assert.equal(signedIn.staff.role, 'cashier');
  const headers = bearer(signedIn.access_token);
  for (const to of ['accepted', 'preparing', 'ready'] as const)
    await given(api.transitionOrder({headers, path: {id}, body: {to}}));
  const paid = await given(
    api.takePayment({headers, path: {id}, body: {method: 'cash', amount_cents: due, tendered_cents: due + 500}}),
  );
  assert.equal(paid.change_cents, 500);
  const done = await given(api.transitionOrder({headers, path: {id}, body: {to: 'completed'}}));
  assert.equal(done.order.payment_status, 'paid');
}

async function invoice(accessToken: string, orderId: string) {
  const headers = bearer(accessToken);
  const {invoice: issued} = await given(api.issueInvoice({headers, path: {order_id: orderId}}));
  assert.equal(issued.subtotal_cents + issued.tax_cents, issued.total_cents);
  const {invoices} = await given(api.listInvoices({headers}));
  assert.deepEqual(
    invoices.map((each) => each.id),
    [issued.id],
  );
  const file = await api.downloadInvoice({headers, path: {id: issued.id}, parseAs: 'arrayBuffer'});
  assert.equal(file.response.status, 200);
  const bytes = Buffer.from(file.data as unknown as ArrayBuffer);
  assert.equal(createHash('sha256').update(bytes).digest('hex'), issued.sha256);
  return issued;
}

const plain = await account();
const token = await secondFactor(plain);
const placed = await order(token);
await cashAtTheCounter(placed.id, placed.due);
console.log(JSON.stringify(await invoice(token, placed.id)));
