// SPDX-License-Identifier: GPL-3.0-or-later
// Writes jobs for an 80 mm printer with two programs that have nothing to do with ours: NAME.bin, and in NAME.json what
// must stand on the paper. Usage: node write.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import receiptline from 'receiptline';

const folder = process.argv[2];
const QR = 'https://order.mamaesi.example/t/01935c2e#q7Kx2mVb9T';

function keep(name, bytes, wanted) {
    writeFileSync(join(folder, `${name}.bin`), bytes);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(wanted, null, 1));
}

function fromReceiptline(name, text, wanted, more = {}) {
    const job = receiptline.transform(text, { cpl: 48, encoding: 'multilingual', spacing: true, command: 'escpos', ...more });
    keep(name, Buffer.from(job, 'binary'), wanted);
}

fromReceiptline('receiptline-bill', `
^^^MAMA ESI KITCHEN
14 Oxford Street, Osu, Accra

{width:*,10; border:space}
Jollof rice, chicken | 120.00
Crème brûlée, 5 € | _70.00_
"Kelewele" | \`40.00\`
---
^TOTAL | ^GHS 254.00
=
`, {
    lines: ['MAMA ESI KITCHEN', '14 Oxford Street, Osu, Accra', 'Crème brûlée, 5 €', 'TOTAL'], bold: ['Kelewele'],
    reverse: ['40.00'], underlined: ['70.00'], cuts: 2, fences: 1,
});
fromReceiptline('receiptline-box', `
{width:20,12; border:line}
Grilled chicken | 70.00
Sobolo | 12.00
-
Grüße, ñ, Łódź, Привет | 1.00
`, { lines: ['╭', '│', 'Grilled chicken', 'Grüße, ñ, Łódź, Прив'], cuts: 1, fences: 1 });
fromReceiptline('receiptline-code', `{code:${QR}; option:qrcode,6,m}`, { lines: [], zbar: [QR], cuts: 1, fences: 1 });
fromReceiptline('receiptline-picture', `{image:${png(40, 24).toString('base64')}}`,
    { lines: [], pictures: [[40, 24]], cuts: 1, fences: 1 });

function encoder(options = {}) {
    return new ReceiptPrinterEncoder({
        language: 'esc-pos', columns: 48, feedBeforeCut: 4, codepageCandidates: ['cp437', 'cp858', 'cp852', 'cp866'], ...options,
    }).initialize();
}

keep('encoder-bill', encoder().codepage('auto')
    .align('center').size(2, 2).line('MAMA ESI KITCHEN').size(1, 1).line('14 Oxford Street, Osu, Accra').align('left')
    .rule()
    .table([{ width: 34, align: 'left' }, { width: 14, align: 'right' }],
        [['2 x Jollof rice, chicken', '120.00'], ['1 x Crème brûlée', '70.00'], ['Łódź', '5.00 €']])
    .bold(true).line('Kelewele').bold(false).underline(true).line('70.00').underline(false)
    .invert(true).line('40.00').invert(false)
    .qrcode(QR, { model: 2, size: 6, errorlevel: 'm' })
    .pulse().cut('partial').encode(), {
    lines: ['MAMA ESI KITCHEN', '14 Oxford Street, Osu, Accra', '2 x Jollof rice, chicken                  120.00',
        'Crème brûlée', 'Łódź', '5.00 €'],
    bold: ['Kelewele'], reverse: ['40.00'], underlined: ['70.00'], qr: [QR], zbar: [QR], cuts: 1, kicks: 1,
});
for (const imageMode of ['raster', 'column'])
    keep(`encoder-picture-${imageMode}`, encoder({ imageMode })
        .image({ width: 48, height: 48, data: checkered(48, 48) }, 48, 48, 'threshold').cut().encode(),
    { lines: [], pictures: [[48, 48]], cuts: 1 });
keep('encoder-boxes', encoder().codepage('cp437').box({ width: 30, align: 'center', style: 'double' }, 'Grilled chicken')
    .newline(3).cut('full').encode(), { lines: ['╔', 'Grilled chicken', '╝'], cuts: 1 });

function checkered(width, height) {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
            if ((x >> 3) + (y >> 3) & 1) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    return data;
}

/** A grey PNG with a black left half. */
function png(width, height) {
    const table = Array.from({ length: 256 }, (_, n) => {
        let c = n;
        for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
        return c >>> 0;
    });
    const chunk = (type, data) => {
        const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
        let crc = 0xffffffff;
        for (const byte of body) crc = table[(crc ^ byte) & 255] ^ crc >>> 8;
        const out = Buffer.alloc(body.length + 8);
        out.writeUInt32BE(data.length, 0);
        body.copy(out, 4);
        out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
        return out;
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head[8] = 8;
    const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([
        Buffer.from([0]), Buffer.alloc(width / 2, 0), Buffer.alloc(width / 2, 255)])));
    return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)),
        chunk('IEND', Buffer.alloc(0))]);
}
