// Makes ../zones.csv, ../transfer.csv, ../transfer-defaults.csv and ../../latency/aws-region-rtt.csv from
// ../price-rules.csv and the facts in the folder that the environment variable PENUMBRA_REFERENCE_DATA names.
// See ../../SOURCES.md.
// Usage: PENUMBRA_REFERENCE_DATA=folder node make.mjs [datasets directory]

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reference = process.env.PENUMBRA_REFERENCE_DATA;
if (!reference) {
  console.error('PENUMBRA_REFERENCE_DATA must name the folder with the sources; see ../../SOURCES.md');
  process.exit(2);
}
const datasets = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const EARTH_RADIUS_KM = 6371.0088;
const PRICE_DATE = '2026-11';
const TRANSFER_DATE = '2022-11';
const RTT_DATE = '2019';
const PRICE_LIST = 'skypilot-org/skypilot-catalog c8g.xlarge on demand / 4';
const TRANSFER_LIST = 'skyplane-project/skyplane';

/** Rows of a CSV file without the lines that start with '#', unless the first such line is the header. */
function table(path, headerIsComment = false) {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).filter((line) => line !== '');
  if (headerIsComment) lines[0] = lines[0].replace(/^#\s*/, '');
  const [header, ...rows] = lines.filter((line) => !line.startsWith('#')).map(split);
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

function split(line) {
  const cells = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return cells;
}

const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const write = (path, header, rows) =>
  writeFileSync(join(datasets, path), [header, ...rows.map((row) => row.map(cell).join(','))].join('\n') + '\n');
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const degrees = (value) => Number(Number(value).toFixed(4));
const dollars = (value) => Number(value.toFixed(6));
const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

function mostFrequent(values) {
  const numbers = new Map();
  for (const value of values) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return [...numbers].sort(([a, n], [b, m]) => m - n || a - b)[0][0];
}

function kilometres(a, b) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const rules = Object.fromEntries(
  table(join(datasets, 'zones/price-rules.csv')).map(({ rule, value }) => [rule, Number(value)]),
);

// ---- places

// Names of one city in different sources, without accents.
const ALIASES = {
  'San Francisco Bay Area': 'San Francisco',
  'Washington DC': 'Washington',
  Delhi: 'New Delhi',
};
const plain = (city) => {
  const name = city.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return ALIASES[name] ?? name;
};

// Cities that no source gives, well known, to two decimals.
const CITIES = {
  'Charlotte,US': [35.23, -80.84],
  'Daejeon,KR': [36.35, 127.38],
  'Dortmund,DE': [51.51, 7.47],
  'Honolulu,US': [21.31, -157.86],
};

// Zones that the list puts in another city than their own name says; the name is right.
const MISPLACED = {
  'ap-south-1-ccu-2': 'Kolkata',
  'ap-south-1-del-2': 'Delhi',
  'us-east-1-dfw-2': 'Dallas',
};

// Regions whose given point is far from the city named beside it, or whose city differs between the sources.
const REGION_POINTS = {
  'us-west-2': { city: 'Hermiston', latitude: 45.84, longitude: -119.29 },
  francecentral: { city: 'Paris', latitude: 48.8566, longitude: 2.3522 },
  uksouth: { city: 'London', latitude: 51.5074, longitude: -0.1278 },
};

// Azure regions whose city is given as a state that shares its name with a city elsewhere.
const NAMED_BY_STATE = new Set(['westus2']);

// ---- regions

const PROVIDERS = { aws: 'aws', gcp: 'google', azure: 'azure' };
const regions = JSON.parse(readFileSync(join(reference, 'zones/cloud-regions.json'), 'utf8'))
  .regions.filter((r) => r.provider in PROVIDERS && r.regionType !== 'government' && r.status === 'ga')
  .map((r) => ({
    id: r.regionCode,
    provider: PROVIDERS[r.provider] + (r.regionType === 'china' ? '-cn' : ''),
    kind: 'REGION',
    parent: '',
    country: r.location.countryCode,
    continent: r.location.continent,
    city: r.location.city,
    latitude: degrees(r.location.latitude),
    longitude: degrees(r.location.longitude),
    ...REGION_POINTS[r.regionCode],
  }));

const sites = table(join(reference, 'zones/aws-regions-local-wavelength.csv'), true);
regions.push({
  ...{ id: 'eusc-de-east-1', provider: 'aws-eusc', kind: 'REGION', parent: '', continent: 'europe' },
  ...{ country: 'DE', city: 'Berlin', latitude: 52.52, longitude: 13.405 },
});

const region = new Map(regions.map((r) => [r.id, r]));

// ---- local and wavelength zones

const cityPoints = new Map();
for (const [key, [latitude, longitude]] of Object.entries(CITIES)) cityPoints.set(key, { latitude, longitude });
for (const edge of table(join(reference, 'zones/aws-edge-locations.csv'))) {
  const key = `${plain(edge.city)},${edge.country_code}`;
  cityPoints.set(key, { latitude: degrees(edge.latitude), longitude: degrees(edge.longitude) });
}
for (const r of regions) {
  const key = `${plain(r.city)},${r.country}`;
  if (r.id in REGION_POINTS || NAMED_BY_STATE.has(r.id)) continue;
  cityPoints.set(key, { latitude: r.latitude, longitude: r.longitude });
}
// A city that both sources give keeps the point of its centre, from the list of regions; one that only the list of edge
// locations gives has the point of its airport.

const zones = [];
const leftOut = [];
for (const site of sites) {
  const id = site.aws_region;
  if (region.has(id)) continue;
  const parts = /^([a-z]+(?:-[a-z]+)+-\d)-(?:(wl\d)-)?([a-z]+)-(?:wlz-)?(\d+)$/.exec(id);
  if (!parts || parts[3] === 'pilot' || !region.has(parts[1])) {
    leftOut.push(id);
    continue;
  }
  const parent = region.get(parts[1]);
  const city = MISPLACED[id] ?? site.city;
  const point = cityPoints.get(`${plain(city)},${site.country_code}`);
  if (!point) throw new Error(`no coordinates for ${id}: ${city}, ${site.country_code}`);
  const kind = parts[2] ? 'WAVELENGTH_ZONE' : 'LOCAL_ZONE';
  const { provider, continent } = parent;
  zones.push({ id, provider, kind, parent: parent.id, country: site.country_code, continent, city, ...point });
}

// ---- prices

const published = new Map(
  table(join(reference, 'zones/aws-prices-c8g-xlarge.csv')).map((row) => [
    row.region,
    Number(row.on_demand_usd_per_hour) / rules.vcpus_of_priced_shape,
  ]),
);
const highest = Math.max(...published.values());

const nearest = (place, candidates) =>
  candidates.map((c) => [kilometres(place, c), c]).sort(([a, x], [b, y]) => a - b || byText(x.id, y.id))[0]?.[1];

function price(zone, value, basis, source, date) {
  Object.assign(zone, { price: dollars(value), basis, source, date });
}

const priced = regions.filter((r) => published.has(r.id));
for (const r of priced) price(r, published.get(r.id), 'published', PRICE_LIST, PRICE_DATE);
for (const r of regions.filter((other) => !published.has(other.id))) {
  const like = nearest(r, priced.filter((c) => c.continent === r.continent));
  const basis = like && r.provider === 'aws' ? 'derived' : 'assumed';
  const times = rules[`${r.provider.split('-')[0]}_multiple`] ?? 1;
  const source = like ? `${like.id}: nearest published in continent` : 'highest published: none in continent';
  price(r, (like?.price ?? highest) * times, basis, times === 1 ? source : `${times} x ${source}`, PRICE_DATE);
}
for (const zone of zones) {
  const times = zone.kind === 'LOCAL_ZONE' ? rules.local_zone_multiple : rules.wavelength_zone_multiple;
  price(zone, region.get(zone.parent).price * times, 'assumed', `${times} x ${zone.parent}`, PRICE_DATE);
}

const all = [...regions, ...zones].sort((a, b) => byText(a.provider, b.provider) || byText(a.id, b.id));
const LEGAL = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const seen = new Set();
for (const zone of all) {
  if (!LEGAL.test(zone.id) || seen.has(zone.id)) throw new Error(`zone id ${zone.id} is not legal or not unique`);
  if (!/^[A-Z]{2}$/.test(zone.country)) throw new Error(`country '${zone.country}' of ${zone.id} is not a code`);
  if (!(zone.price > 0)) throw new Error(`no price for ${zone.id}`);
  seen.add(zone.id);
}
write(
  'zones/zones.csv',
  'id,provider,kind,parent,city,country,latitude,longitude,vcpu_hour_usd,price_basis,price_source,price_date',
  all.map((z) => [
    ...[z.id, z.provider, z.kind, z.parent, z.city, z.country, z.latitude, z.longitude],
    ...[z.price, z.basis, z.source, z.date],
  ]),
);

// ---- transfer

const costs = table(join(reference, 'zones/aws-transfer-costs.csv'));
const pairs = costs
  .filter((row) => region.has(row.src) && region.has(row.dst))
  .sort((a, b) => byText(a.src, b.src) || byText(a.dst, b.dst));
write(
  'zones/transfer.csv',
  'from,to,usd_per_gb,basis,source,date',
  pairs.map((row) => [row.src, row.dst, Number(row.cost), 'published', TRANSFER_LIST, TRANSFER_DATE]),
);

const between = median(pairs.map((row) => Number(row.cost)));
const toInternet = costs.filter((row) => row.dst === 'internet' && region.has(row.src)).map((row) => Number(row.cost));
const outside = mostFrequent(toInternet);
const near = rules.same_region_usd_per_gb;
const providers = [...new Set(all.map((z) => z.provider))].sort(byText);
const defaults = [];
for (const from of providers) {
  const derived = (source) =>
    from === 'aws' ? ['derived', source, TRANSFER_DATE] : ['assumed', 'as aws', PRICE_DATE];
  for (const to of providers) {
    if (from === to) {
      defaults.push([from, to, 'same-region', near, 'assumed', 'price-rules.csv', PRICE_DATE]);
      defaults.push([from, to, 'same-provider', between, ...derived(`${TRANSFER_LIST}: median of transfer.csv`)]);
    } else {
      const source = `${TRANSFER_LIST}: most frequent price to the internet`;
      defaults.push([from, to, 'cross-provider', outside, ...derived(source)]);
    }
  }
}
write('zones/transfer-defaults.csv', 'from_provider,to_provider,scope,usd_per_gb,basis,source,date', defaults);

// ---- round trips between AWS regions

const RTT_NAMES = {
  ...{ Stockholm: 'eu-north-1', Mumbai: 'ap-south-1', Paris: 'eu-west-3', London: 'eu-west-2', Ireland: 'eu-west-1' },
  ...{ Seoul: 'ap-northeast-2', Bahrain: 'me-south-1', Tokyo: 'ap-northeast-1', 'Sao Paulo': 'sa-east-1' },
  ...{ Central: 'ca-central-1', 'Hong Kong': 'ap-east-1', Singapore: 'ap-southeast-1', Sydney: 'ap-southeast-2' },
  ...{ Frankfurt: 'eu-central-1', 'N.Virginia': 'us-east-1', Ohio: 'us-east-2', 'N.California': 'us-west-1' },
  ...{ Oregon: 'us-west-2' },
};
const [columns, ...lines] = readFileSync(join(reference, 'latency/aws-interregion-rtt.csv'), 'utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '')
  .map(split);
const trips = lines
  .flatMap(([from, ...values]) => columns.map((to, i) => [RTT_NAMES[from], RTT_NAMES[to], Number(values[i])]))
  .sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1]));
for (const [from, to, millis] of trips) {
  if (!region.has(from) || !region.has(to) || !(millis > 0)) throw new Error(`round trip ${from} ${to} ${millis}`);
}
write(
  'latency/aws-region-rtt.csv',
  'from,to,rtt_ms,source,date',
  trips.map((trip) => [...trip, 'naderalfares/cloudping.co', RTT_DATE]),
);

// ---- what was made

const count = (key) => {
  const numbers = new Map();
  for (const zone of all) numbers.set(zone[key], (numbers.get(zone[key]) ?? 0) + 1);
  return [...numbers].map(([name, n]) => `${name} ${n}`).join(', ');
};
console.log(`zones:         ${all.length} (${count('provider')})`);
console.log(`               ${count('kind')}`);
console.log(`               prices ${count('basis')}`);
console.log(`left out:      ${leftOut.join(' ')}`);
console.log(`transfer:      ${pairs.length} pairs, median ${between} USD per GB; ${defaults.length} defaults`);
console.log(`round trips:   ${trips.length}`);
