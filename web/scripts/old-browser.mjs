// Browsers that cannot run the app at all get a sentence instead of an empty page. Its words come from the catalogues;
// the script is in the oldest dialect, as whoever needs it understands no other.
import { readFile, writeFile } from 'node:fs/promises';

const languages = ['en', 'de', 'es', 'fr', 'pl', 'ru'];
const texts = {};
for (const language of languages) {
  const { unsupported } = JSON.parse(await readFile(`src/i18n/${language}/common.json`, 'utf8'));
  texts[language] = { title: unsupported.title, text: unsupported.old };
}

const script = `(function () {
  var texts = ${JSON.stringify(texts)};
  var isCurrent = 'noModule' in document.createElement('script') && window.structuredClone && Object.hasOwn && [].at;
  if (isCurrent) return;
  var said = texts[String(navigator.language || navigator.userLanguage || '').slice(0, 2)] || texts.en;
  var page = document.getElementById('root');
  var title = document.createElement('h1');
  var text = document.createElement('p');
  title.appendChild(document.createTextNode(said.title));
  text.appendChild(document.createTextNode(said.text));
  page.style.cssText = 'max-width: 480px; margin: 20vh auto; padding: 24px; font-family: sans-serif; text-align: center';
  page.appendChild(title);
  page.appendChild(text);
})();
`;

await writeFile('dist/old-browser.js', script);
