/**
 * Draws the two icons of the Teams app: a box with an open lid. `node scripts/teams-icons.mjs` writes them into
 * manifests/teams. Pixels and PNG are made here, so that there is no artwork of anybody else's.
 */
import { writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

const NAVY = [0x1f, 0x3a, 0x5f, 0xff];
const PAPER = [0xff, 0xff, 0xff, 0xff];
const AMBER = [0xf2, 0xb1, 0x34, 0xff];
const CLEAR = [0, 0, 0, 0];
/** Points sampled in each pixel, in both directions, for smooth edges. */
const SAMPLES = 4;

/** Shapes in a square from 0 to 1, the last one on top. Each tells whether a point is in it. */
const polygon = (...points) => {
  return (x, y) =>
    points.reduce((inside, [ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length];
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
    }, false);
};
const stroke = (shape, inner) => (x, y) => shape(x, y) && !inner(x, y);
const box = polygon([0.22, 0.46], [0.78, 0.46], [0.78, 0.8], [0.22, 0.8]);
const inside = polygon([0.29, 0.53], [0.71, 0.53], [0.71, 0.73], [0.29, 0.73]);
const left = polygon([0.22, 0.46], [0.5, 0.46], [0.4, 0.32], [0.12, 0.32]);
const right = polygon([0.78, 0.46], [0.5, 0.46], [0.6, 0.32], [0.88, 0.32]);
const arrow = polygon(
  [0.46, 0.42],
  [0.46, 0.28],
  [0.38, 0.28],
  [0.5, 0.14],
  [0.62, 0.28],
  [0.54, 0.28],
  [0.54, 0.42],
);

const color = [
  [() => true, NAVY],
  [box, PAPER],
  [left, PAPER],
  [right, PAPER],
  [polygon([0.22, 0.46], [0.78, 0.46], [0.78, 0.49], [0.22, 0.49]), NAVY],
  [arrow, AMBER],
];
const outline = [
  [stroke(box, inside), PAPER],
  [left, PAPER],
  [right, PAPER],
  [arrow, PAPER],
];

function pixel(shapes, x, y, size) {
  const sum = [0, 0, 0, 0];
  for (let n = 0; n < SAMPLES * SAMPLES; n += 1) {
    const dx = ((n % SAMPLES) + 0.5) / SAMPLES;
    const dy = (Math.floor(n / SAMPLES) + 0.5) / SAMPLES;
    const found = shapes.findLast(([holds]) => holds((x + dx) / size, (y + dy) / size));
    const [r, g, b, a] = found ? found[1] : CLEAR;
    sum[0] += r * a;
    sum[1] += g * a;
    sum[2] += b * a;
    sum[3] += a;
  }
  const [r, g, b, a] = sum;
  return a === 0
    ? CLEAR
    : [Math.round(r / a), Math.round(g / a), Math.round(b / a), Math.round(a / SAMPLES ** 2)];
}

/** A PNG with alpha. Source: the PNG specification, chunks IHDR, IDAT and IEND. */
function png(shapes, size) {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => pixel(shapes, x, y, size)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const folder = new URL('../manifests/teams/', import.meta.url);
await writeFile(new URL('color.png', folder), png(color, 192));
await writeFile(new URL('outline.png', folder), png(outline, 32));
