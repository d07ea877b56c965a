// Puts what the pages and the letters borrow where they expect it:
//   src/Vouch.Web/wwwroot/vendor   htmx, and the two families as woff2 cut to the weights and letters the pages use
//   src/Vouch.App/Fonts            the same families as small TrueType files for the PDF writer, embedded in Vouch.App
// Both folders are ignored by git and made again whenever package-lock.json or this folder changes.

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { alone, fingerprint, installPackages, root } from './packages.mjs';
import { latin, latinExtended, letters } from './characters.mjs';

const vendor = path.join(root, 'src/Vouch.Web/wwwroot/vendor');
const pdfFonts = path.join(root, 'src/Vouch.App/Fonts');
const stamp = path.join(root, 'node_modules/.vouch-assets');

const weights = { wght: { min: 400, max: 700 } };
const weightsAndSizes = { ...weights, opsz: { min: 12, max: 60 } };

/** Web fonts: [file in our vendor folder, package, file in the package, characters, axes to keep]. */
const webFonts = [
  ['source-serif-4-latin.woff2', 'source-serif-4', 'source-serif-4-latin-opsz-normal', latin, weightsAndSizes],
  ['source-serif-4-latin-italic.woff2', 'source-serif-4', 'source-serif-4-latin-wght-italic', latin, weights],
  ['source-serif-4-latin-ext.woff2', 'source-serif-4', 'source-serif-4-latin-ext-wght-normal', latinExtended, weights],
  ['source-serif-4-latin-ext-italic.woff2', 'source-serif-4', 'source-serif-4-latin-ext-wght-italic', latinExtended, weights],
  ['inter-latin.woff2', 'inter', 'inter-latin-wght-normal', latin, weights],
  ['inter-latin-italic.woff2', 'inter', 'inter-latin-wght-italic', latin, weights],
  ['inter-latin-ext.woff2', 'inter', 'inter-latin-ext-wght-normal', latinExtended, weights],
];

/** PDF fonts: [file embedded in Vouch.App, package, file in the package]. */
const printFonts = [
  ['SourceSerif4-Regular.ttf', 'source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'],
  ['SourceSerif4-Italic.ttf', 'source-serif-4', '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'],
  ['SourceSerif4-Semibold.ttf', 'source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'],
  ['Inter-Regular.ttf', 'inter', '400Regular/Inter_400Regular.ttf'],
  ['Inter-Semibold.ttf', 'inter', '600SemiBold/Inter_600SemiBold.ttf'],
];

await alone(async () => {
  const wanted = await fingerprint('package-lock.json', 'assets/build.mjs', 'assets/characters.mjs');
  const targets = [...webFonts.map(([file]) => path.join(vendor, 'fonts', file)), ...printFonts.map(([file]) => path.join(pdfFonts, file))];
  if (targets.every(existsSync) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) {
    await writeFile(stamp, wanted); // newer than its inputs again, so that the build does not ask a second time
    return;
  }

  await installPackages();
  const modules = path.join(root, 'node_modules');
  const subset = createRequire(import.meta.url)('subset-font');

  await Promise.all([vendor, pdfFonts].map((folder) => rm(folder, { recursive: true, force: true })));
  await mkdir(path.join(vendor, 'fonts'), { recursive: true });
  await mkdir(pdfFonts, { recursive: true });

  await copyFile(path.join(modules, 'htmx.org/dist/htmx.min.js'), path.join(vendor, 'htmx.min.js'));
  await copyFile(path.join(modules, 'htmx.org/LICENSE'), path.join(vendor, 'htmx.LICENSE.txt'));

  for (const [target, family, source, characters, variationAxes] of webFonts) {
    const font = await readFile(path.join(modules, '@fontsource-variable', family, 'files', `${source}.woff2`));
    const cut = await subset(font, characters, { targetFormat: 'woff2', variationAxes });
    await writeFile(path.join(vendor, 'fonts', target), cut);
  }

  for (const [target, family, source] of printFonts) {
    const font = await readFile(path.join(modules, '@expo-google-fonts', family, source));
    await writeFile(path.join(pdfFonts, target), await subset(font, letters, { targetFormat: 'truetype' }));
  }

  for (const family of ['source-serif-4', 'inter']) {
    const license = path.join(modules, '@expo-google-fonts', family, 'LICENSE_FONT');
    await copyFile(license, path.join(vendor, 'fonts', `${family}.LICENSE.txt`));
    await copyFile(license, path.join(pdfFonts, `${family}.LICENSE.txt`));
  }

  await writeFile(stamp, wanted);
});
