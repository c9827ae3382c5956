// Makes sixty.xlsx and sixty-belgian.csv beside it, as a desk in Belgium has them, with LibreOffice (`apt-get install
// -y --no-install-recommends libreoffice-calc`): `node test/data/moving-in/make.mjs`. What is typed is read by Calc as
// Dutch of Belgium, so dates become dates, and CBE numbers become numbers that have lost their leading zero.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STANDS = JSON.parse(readFileSync(join(import.meta.dirname, 'stands.json'), 'utf8'));
const ROWS = 60;

const COLUMNS =
  'reference organisation cbe contact_name contact_email language use_cases recipients documents_per_month load_peaks ' +
  'planned_go_live first_environment registered_on step environment waiting_since legal_name application_id ' +
  'message_types city region certificate_until_int certificate_until_acc certificate_until_prd note';

const LANGUAGES = ['français', 'Nederlands', 'de', 'en'];
const RECIPIENTS = ['ondernemingen', 'burgers', 'enterprises, citizens', 'entreprises'];

function rowOf(index) {
  const { step, environment, first } = STANDS[index % STANDS.length];
  const eight = 3_000_000 + index;
  const check = 97 - (eight % 97);
  const hasForm = step === 'live' || Number(step) >= 5;
  const certificates = ['INT', 'ACC', 'PRD'].map((name) => {
    const order = ['INT', 'ACC', 'PRD'];
    const reached = order.indexOf(environment);
    const at = order.indexOf(name);
    if (reached < 0 || at > reached || at < order.indexOf(first)) return '';
    if (name === environment && (step === '6' || step === '7')) return '';
    return `15/0${1 + (index % 9)}/2028`;
  });
  return [
    ...[`Dossier ${String(index + 1).padStart(2, '0')}`, `Fédération n° ${index + 1}`],
    ...[`${eight}${String(check).padStart(2, '0')}`, 'Zoé Lambert', `zoe${index}@example.be`],
    ...[LANGUAGES[index % 4], 'Lettres; “avis” aux affiliés', RECIPIENTS[index % 4]],
    ...[String(1_000 + index), index % 3 === 0 ? 'januari' : '', '01/03/2029', first],
    ...['01/09/2026', step, environment, `${String(2 + (index % 20)).padStart(2, '0')}/11/2026`],
    ...(hasForm
      ? [`Federation ${index + 1}`, `example:letters${index + 1}`, 'Letter', 'Liège', 'Wallonie']
      : ['', '', '', '', '']),
    ...[...certificates, index % 5 === 0 ? 'voir dossier « papier »' : ''],
  ];
}

const lines = [COLUMNS.split(' '), ...Array.from({ length: ROWS }, (_, index) => rowOf(index))];
const folder = mkdtempSync(join(tmpdir(), 'ebox-sheets-'));
const typed = join(folder, 'sixty.csv');
writeFileSync(typed, lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join(''));
mkdirSync(join(folder, 'profile/user'), { recursive: true });
writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), inBelgium());
// 59: semicolon, 34: quotes, 76: UTF-8, 2067: Dutch of Belgium; numbers and dates are recognised.
convert(typed, 'xlsx', ['--infilter=CSV:59,34,76,1,,2067,false,true']);
// 1: Windows-1252; cells as they are shown.
convert(join(folder, 'sixty.xlsx'), 'csv:Text - txt - csv (StarCalc):59,34,1,1,,2067,false,true');
copyFileSync(join(folder, 'sixty.xlsx'), join(import.meta.dirname, 'sixty.xlsx'));
copyFileSync(typed, join(import.meta.dirname, 'sixty-belgian.csv'));
rmSync(folder, { recursive: true });

function inBelgium() {
  const setup = '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">';
  return (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
    `${setup}<value>nl-BE</value></prop></item></oor:items>`
  );
}

function quoted(text) {
  return /[;"“”]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function convert(file, to, options = []) {
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, ...options, '--convert-to', to, '--outdir', folder, file]);
}
