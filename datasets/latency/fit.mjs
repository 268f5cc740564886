// Fits the round-trip model to measured averages between cities and says how well it fits (docs/latency-model.md).
// Usage: PENUMBRA_REFERENCE_DATA=folder node fit.mjs [--write]
// It runs for some minutes; with --write it also writes model.csv and model-us-canada.csv.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const reference = process.env.PENUMBRA_REFERENCE_DATA;
if (!reference) {
  console.error('PENUMBRA_REFERENCE_DATA must name the folder with the measurements; see ../SOURCES.md');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));

const EARTH_RADIUS_KM = 6371.0088;
/** Round trip through one kilometre of fibre: twice 1.468 (refractive index) over the speed of light in km/ms. */
const MS_PER_KM = 0.009793;
const KNEES_KM = [500, 1000, 1500, 2000, 3000, 4000];

// Assumptions, not fitted: see docs/latency-model.md.
const ASSUMED = [
  ['last_mile_region_ms', 10, 'ms'],
  ['last_mile_local_zone_ms', 6, 'ms'],
  ['last_mile_wavelength_zone_ms', 4, 'ms'],
  ['jitter_share', 0.05, '1'],
];

function split(line) {
  const cells = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return cells;
}

function table(text) {
  const [header, ...rows] = text.split(/\r?\n/).filter((line) => line !== '').map(split);
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

function kilometres(a, b) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const quantile = (values, q) => {
  const sorted = Float64Array.from(values).sort();
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
};

// ---- the measurements

const raw = table(gunzipSync(readFileSync(join(reference, 'latency/city-rtt-2018.csv.gz'))).toString());

// A destination reads "City Country, Continent", a source is the city alone. Each source is a destination too.
const destinations = [...new Set(raw.map((row) => row.destination))].map((text) => {
  const [place, continent] = text.split(/, (?=[^,]*$)/);
  return { text, place, continent };
});
const destinationOf = new Map(destinations.map((d) => [d.text, d]));
const sourceOf = new Map();
for (const name of new Set(raw.map((row) => row.source_city))) {
  const source = destinations.find((d) => d.place.startsWith(`${name.replaceAll('+', ' ')} `));
  if (!source) throw new Error(`source ${name} is not among the destinations`);
  sourceOf.set(name, source);
}

const isNorthOfMexico = (place) => / (United States|Canada)$/.test(place);
const left = { fasterThanFibre: 0, cityOftenFasterThanFibre: 0 };
const possible = [];
const impossible = new Map();
for (const row of raw) {
  const source = sourceOf.get(row.source_city);
  const destination = destinationOf.get(row.destination);
  const km = Number(row.distance_km);
  const ms = Number(row.rtt_avg_ms);
  const ends = { source: source.place, destination: destination.place };
  if (ms < MS_PER_KM * km) {
    left.fasterThanFibre++;
    for (const end of Object.values(ends)) impossible.set(end, (impossible.get(end) ?? 0) + 1);
  } else {
    possible.push({
      ...ends,
      km,
      ms,
      america: source.continent === 'North America' && destination.continent === 'North America',
      usAndCanada: isNorthOfMexico(source.place) && isNorthOfMexico(destination.place),
    });
  }
}

// A city with many such rows is not where the table says (in this table: La Ceiba).
const misplaced = new Set([...impossible].filter(([, n]) => n > 10).map(([city]) => city));
const rows = possible.filter((row) => !misplaced.has(row.source) && !misplaced.has(row.destination));
left.cityOftenFasterThanFibre = possible.length - rows.length;

// ---- the fit: median regression, by iteratively reweighted least squares. Each row weighs one over the model's own
// value there, so that an error of ten per cent counts the same at all distances.

/** Distance as one column per stretch between knees, in fibre milliseconds. */
function stretches(km, knees) {
  const ends = [0, ...knees, Infinity];
  return ends.slice(1).map((end, i) => MS_PER_KM * Math.max(0, Math.min(km, end) - ends[i]));
}

function solve(a, b) {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let best = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r][i]) > Math.abs(a[best][i])) best = r;
    [a[i], a[best]] = [a[best], a[i]];
    [b[i], b[best]] = [b[best], b[i]];
    for (let r = i + 1; r < n; r++) {
      const f = a[r][i] / a[i][i];
      for (let c = i; c < n; c++) a[r][c] -= f * a[i][c];
      b[r] -= f * b[i];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let c = i + 1; c < n; c++) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
  return b;
}

/** Coefficients [base, inflation of each stretch]. */
function fit(sample, knees) {
  const x = sample.map((row) => [1, ...stretches(row.km, knees)]);
  const n = x[0].length;
  let beta = [5, ...new Array(n - 1).fill(2)];
  for (let step = 0; step < 60; step++) {
    const a = Array.from({ length: n }, () => new Array(n).fill(0));
    const b = new Array(n).fill(0);
    for (let k = 0; k < x.length; k++) {
      let guess = 0;
      for (let i = 0; i < n; i++) guess += beta[i] * x[k][i];
      const w = 1 / (Math.max(1, guess) * Math.max(0.05, Math.abs(sample[k].ms - guess)));
      for (let i = 0; i < n; i++) {
        const wx = w * x[k][i];
        b[i] += wx * sample[k].ms;
        for (let j = 0; j < n; j++) a[i][j] += wx * x[k][j];
      }
    }
    const next = solve(a, b);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - beta[i])));
    beta = next;
    if (moved < 1e-4) break;
  }
  return { beta, knees };
}

const predict = ({ beta, knees }, km) =>
  stretches(km, knees).reduce((sum, value, i) => sum + value * beta[i + 1], beta[0]);

const loss = (model, sample) =>
  sample.reduce((sum, row) => sum + Math.abs(Math.log(row.ms / Math.max(0.1, predict(model, row.km)))), 0);

function fitWithKnee(sample) {
  return KNEES_KM.map((knee) => fit(sample, [knee]))
    .map((model) => ({ model, loss: loss(model, sample) }))
    .sort((a, b) => a.loss - b.loss)[0].model;
}

function judge(pairs) {
  const errors = pairs.map(([ms, guess]) => Math.abs(ms - guess));
  const mean = pairs.reduce((sum, [ms]) => sum + ms, 0) / pairs.length;
  const total = pairs.reduce((sum, [ms]) => sum + (ms - mean) ** 2, 0);
  const rest = pairs.reduce((sum, [ms, guess]) => sum + (ms - guess) ** 2, 0);
  return {
    pairs: pairs.length,
    medianErrorMs: quantile(errors, 0.5).toFixed(1),
    medianErrorPercent: (100 * quantile(pairs.map(([ms, guess]) => Math.abs(ms - guess) / ms), 0.5)).toFixed(1),
    error90Ms: quantile(errors, 0.9).toFixed(1),
    r2: (1 - rest / total).toFixed(3),
    modelTooHigh: `${((100 * pairs.filter(([ms, guess]) => ms < guess).length) / pairs.length).toFixed(0)} %`,
  };
}

/** Predictions for the rows of each source city from a fit without that city at either end. */
function crossValidate(sample, make) {
  const guesses = new Array(sample.length);
  for (const city of new Set(sample.map((row) => row.source))) {
    const model = make(sample.filter((row) => row.source !== city && row.destination !== city));
    sample.forEach((row, i) => {
      if (row.source === city) guesses[i] = predict(model, row.km);
    });
  }
  return guesses;
}

// ---- the AWS regions, which took no part in the fit

const zones = new Map(
  table(readFileSync(join(here, '../zones/zones.csv'), 'utf8')).map((row) => [
    row.id,
    { latitude: Number(row.latitude), longitude: Number(row.longitude) },
  ]),
);
const aws = table(readFileSync(join(here, 'aws-region-rtt.csv'), 'utf8'))
  .filter((row) => row.from !== row.to)
  .map((row) => ({ ...row, km: kilometres(zones.get(row.from), zones.get(row.to)), ms: Number(row.rtt_ms) }));
const isAmerican = (id) => /^(us|ca)-/.test(id);

// ---- report

console.log(`rows ${raw.length}, used ${rows.length}, source cities ${new Set(rows.map((row) => row.source)).size}`);
console.log(`left out: ${JSON.stringify(left)}`);

const shapes = {
  'fibre line': { fixed: { beta: [0, 1], knees: [] } },
  'straight line': { make: (sample) => fit(sample, []) },
  'one knee': { make: fitWithKnee },
};
const near = rows.filter((row) => row.usAndCanada);
const show = (name, shape, sample = rows) => {
  const model = shape.fixed ?? shape.make(sample);
  const guesses = shape.fixed ? sample.map((row) => predict(model, row.km)) : crossValidate(sample, shape.make);
  const pairs = sample.map((row, i) => [row.ms, guesses[i]]);
  const american = (key) => pairs.filter((_, i) => sample[i][key]);
  const onAws = aws.map((row) => [row.ms, predict(model, row.km)]);
  console.log(`\n${name}: ${JSON.stringify(model)}`);
  console.table({
    'all, left out': judge(pairs),
    'North America, left out': judge(american('america')),
    'US and Canada, left out': judge(american('usAndCanada')),
    'under 1000 km, left out': judge(pairs.filter((_, i) => sample[i].km < 1000)),
    'AWS pairs': judge(onAws),
    'AWS pairs, US and Canada': judge(onAws.filter((_, i) => isAmerican(aws[i].from) && isAmerican(aws[i].to))),
  });
};
for (const [name, shape] of Object.entries(shapes)) show(name, shape);
show('one knee, fitted to the US and Canada only', shapes['one knee'], near);

const chosen = fitWithKnee(rows);
const losses = KNEES_KM.map((knee) => `${knee} ${(loss(fit(rows, [knee]), rows) / rows.length).toFixed(4)}`);
console.log(`\nknee in km and mean absolute log ratio: ${losses.join(', ')}`);
const bands = [0, 100, 300, 700, 1500, 3000, 6000, 10000, 14000, 20004];
console.log('bands of distance, km: pairs, measured quantiles 5 25 50 75 95 %, model at the median distance');
for (let i = 0; i + 1 < bands.length; i++) {
  const band = rows.filter((row) => row.km >= bands[i] && row.km < bands[i + 1]);
  const ms = band.map((row) => row.ms);
  const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((q) => quantile(ms, q).toFixed(1)).join(' ');
  const guess = predict(chosen, quantile(band.map((row) => row.km), 0.5)).toFixed(1);
  console.log(`${bands[i]}-${bands[i + 1]}: ${band.length}, ${quantiles}, ${guess}`);
}
const ratios = rows.map((row) => Math.log(row.ms / predict(chosen, row.km)));
const spread = [0.1, 0.25, 0.5, 0.75, 0.9].map((q) => Math.exp(quantile(ratios, q)).toFixed(2)).join(' ');
console.log(`measured / model, 10 25 50 75 90 %: ${spread}`);
const perSource = new Map();
rows.forEach((row, i) => perSource.set(row.source, [...(perSource.get(row.source) ?? []), ratios[i]]));
const bias = [...perSource].map(([city, r]) => [city, Math.exp(quantile(r, 0.5))]).sort((a, b) => a[1] - b[1]);
const asText = (list) => list.map(([city, ratio]) => `${city} ${ratio.toFixed(2)}`).join(', ');
console.log('source cities, median measured / model');
console.log(`least: ${asText(bias.slice(0, 8))}`);
console.log(`most: ${asText(bias.slice(-12))}`);
const there = new Map(rows.map((row) => [`${row.source}>${row.destination}`, row.ms]));
const twoWays = rows
  .filter((row) => row.source < row.destination && there.has(`${row.destination}>${row.source}`))
  .map((row) => Math.abs(row.ms - there.get(`${row.destination}>${row.source}`)) / row.ms);
console.log(`there and back differ: ${twoWays.length} pairs, median ${(100 * quantile(twoWays, 0.5)).toFixed(1)} %`);

const write = (file, { beta, knees }) => {
  const lines = [
    ['base_ms', beta[0].toFixed(2), 'ms'],
    ['ms_per_km', MS_PER_KM, 'ms/km'],
    ['inflation_near', beta[1].toFixed(3), '1'],
    ['inflation_far', beta[2].toFixed(3), '1'],
    ['knee_km', knees[0], 'km'],
    ...ASSUMED,
  ];
  const csv = ['coefficient,value,unit', ...lines.map((line) => line.join(','))].join('\n');
  writeFileSync(join(here, file), `${csv}\n`);
};
if (process.argv.includes('--write')) {
  write('model.csv', chosen);
  write('model-us-canada.csv', fitWithKnee(near));
}
