// Makes ../departures.csv.gz and ../places.csv from the npm package vega-datasets (see ../README.md).
// Usage: npm install --no-package-lock && node make.mjs [output directory]

import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

const PLACES = 64;
const SLOT_MS = 15 * 60_000;
const FIRST_LOCAL = Date.UTC(2001, 0, 1);
const END_LOCAL = Date.UTC(2001, 6, 1);

// The IANA zone of each airport. In 2001 Phoenix, Honolulu, San Juan and Indianapolis had no summer time.
const ZONES = {
  'America/Chicago':
    'AUS BNA DAL DFW HOU IAH MCI MDW MEM MSP MSY OKC ORD SAT STL TUL',
  'America/Denver': 'ABQ DEN ELP SLC',
  'America/Detroit': 'DTW',
  'America/Indiana/Indianapolis': 'IND',
  'America/Kentucky/Louisville': 'SDF',
  'America/Los_Angeles': 'BUR LAS LAX OAK ONT PDX RNO SAN SEA SFO SJC SMF SNA',
  'America/New_York':
    'ATL BDL BOS BUF BWI CLE CLT CMH CVG DCA EWR FLL IAD JAX JFK LGA MCO MIA PBI PHL PIT PVD RDU RSW TPA',
  'America/Phoenix': 'PHX',
  'America/Puerto_Rico': 'SJU',
  'Pacific/Honolulu': 'HNL',
};
const zoneOf = new Map(
  Object.entries(ZONES).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone])),
);

const formats = new Map();

/** Offset from UTC, in milliseconds, that the zone had at an instant. */
function offsetAt(zone, instant) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return wall - instant;
}

/**
 * The instant of a local time, which is given as if it were UTC. Where no instant shows that local time (clocks went
 * forward), the offset before the change is kept, which moves it an hour on; where two do (clocks went back), the
 * earlier is taken.
 */
function toInstant(zone, local) {
  const before = local - offsetAt(zone, local - 86_400_000);
  const after = local - offsetAt(zone, local + 86_400_000);
  const shows = [before, after].filter((instant) => instant + offsetAt(zone, instant) === local);
  if (shows.length === 0) return { instant: before, gap: true, overlap: false };
  return { instant: Math.min(...shows), gap: false, overlap: new Set(shows).size === 2 };
}

const round = (text) => String(Number(Number(text).toFixed(6)));

function parseCsvLine(line) {
  const cells = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return cells;
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '..');
const vega = join(here, 'node_modules', 'vega-datasets', 'data');

const file = await asyncBufferFromFile(join(vega, 'flights-3m.parquet'));
const flights = await parquetReadObjects({ file, compressors, columns: ['date', 'origin'] });

// Count per airport and local slot first: few slots, many flights.
const perPlace = new Map();
let past = 0;
let early = 0;
for (const { date, origin } of flights) {
  const local = date.getTime();
  if (local >= END_LOCAL) {
    past++;
    continue;
  }
  if (local < FIRST_LOCAL) {
    early++;
    continue;
  }
  const slot = local - (local % SLOT_MS);
  let slots = perPlace.get(origin);
  if (!slots) perPlace.set(origin, (slots = new Map()));
  slots.set(slot, (slots.get(slot) ?? 0) + 1);
}

const total = (slots) => [...slots.values()].reduce((a, b) => a + b, 0);
const chosen = [...perPlace]
  .map(([place, slots]) => ({ place, slots, departures: total(slots) }))
  .sort((a, b) => b.departures - a.departures || (a.place < b.place ? -1 : 1))
  .slice(0, PLACES);

const counts = new Map();
let gapFlights = 0;
let overlapFlights = 0;
for (const { place, slots } of chosen) {
  const zone = zoneOf.get(place);
  if (!zone) throw new Error(`no time zone is stated for ${place}`);
  for (const [slot, count] of slots) {
    const { instant, gap, overlap } = toInstant(zone, slot);
    if (gap) gapFlights += count;
    if (overlap) overlapFlights += count;
    const key = `${new Date(instant).toISOString().replace('.000Z', 'Z')},${place}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
}
const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
const text = `time,place,count\n${rows.map(([key, count]) => `${key},${count}\n`).join('')}`;
const packed = gzipSync(text, { level: 9 });
packed[9] = 255; // The byte that names the operating system: unknown, so that the file is the same everywhere.
if (gunzipSync(packed).toString() !== text) throw new Error('the packed file does not unpack to what went in');
writeFileSync(join(out, 'departures.csv.gz'), packed);

const airports = new Map(
  readFileSync(join(vega, 'airports.csv'), 'utf8')
    .split(/\r?\n/)
    .map(parseCsvLine)
    .map((cells) => [cells[0], cells]),
);
const places = chosen
  .map(({ place }) => {
    const [, name, city, state, , latitude, longitude] = airports.get(place);
    return [place, name, city, state, round(latitude), round(longitude), zoneOf.get(place)].map(cell).join(',');
  })
  .sort();
writeFileSync(join(out, 'places.csv'), `place,name,city,state,latitude,longitude,time_zone\n${places.join('\n')}\n`);

const kept = chosen.reduce((sum, { departures }) => sum + departures, 0);
console.log(`flights in the source:              ${flights.length}`);
console.log(`before 2001-01-01 local, left out:  ${early}`);
console.log(`from 2001-07-01 local on, left out: ${past}`);
console.log(`at airports beyond the first ${PLACES}:    ${flights.length - early - past - kept}`);
console.log(`departures kept:                    ${kept}`);
console.log(`  in the hour that was skipped:     ${gapFlights}`);
console.log(`  in an hour that came twice:       ${overlapFlights}`);
console.log(`rows:                               ${rows.length}`);
console.log(`first and last slot:                ${rows[0][0].split(',')[0]} ${rows.at(-1)[0].split(',')[0]}`);
console.log(`SHA-256 of the unpacked rows:       ${createHash('sha256').update(text).digest('hex')}`);
