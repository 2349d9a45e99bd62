import type { Item, Paper, Section } from './paper.ts';

/** Text as it may stand between tags and in a quoted attribute. */
export const escaped = (text: string): string =>
	text.replace(/[&<>"'`]/g, (letter) => `&#${letter.codePointAt(0)};`).replace(/[^\P{Cc}\t\n]/gu, '');

const style = `
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-inline-size: 44rem; overflow-wrap: anywhere; }
h1 { line-height: 1.2; margin-block-end: 0.25rem; }
h2 { margin-block: 2.5rem 0.5rem; padding-block-end: 0.25rem; border-block-end: 2px solid currentcolor; }
h3 { font-size: 1rem; margin-block: 1.25rem 0.25rem; }
p { margin-block: 0.25rem; white-space: pre-line; }
nav ul { padding-inline-start: 1.25rem; columns: 2 14rem; }
nav a { display: inline-block; padding-block: 0.4rem; }
img { display: block; max-inline-size: 100%; block-size: auto; margin-block: 0.5rem; border-radius: 6px; }
.soft { opacity: 0.75; }
@media print { nav { display: none; } article { break-inside: avoid; } }
`.replaceAll(/\s*\n\s*/g, '\n');

/**
 * A paper as one page that needs nothing else: no script, no net, and nothing that could fetch or run (its own policy says
 * so too). Files lie beside it.
 */
export const htmlOf = ({ language, title, lead, sections }: Paper): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
${lead.map((line) => `<p class="soft">${escaped(line)}</p>`).join('\n')}
</header>
<nav aria-label="${escaped(title)}"><ul>
${sections.map((section, n) => `<li><a href="#s${n}">${escaped(section.title)}</a></li>`).join('\n')}
</ul></nav>
<main>
${sections.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;

const sectionOf = ({ title, note, items, empty }: Section, n: number) => `<section id="s${n}">
<h2>${escaped(title)}</h2>
${note ? `<p class="soft">${escaped(note)}</p>` : ''}
${items.length ? items.map(itemOf).join('\n') : `<p>${escaped(empty)}</p>`}
</section>`;

const itemOf = ({ title, lines, files = [] }: Item) => `<article>
<h3>${escaped(title)}</h3>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${files
	.map(({ name, kind }) =>
		kind === 'picture'
			? `<a href="${escaped(name)}"><img src="${escaped(name)}" alt="${escaped(name)}" loading="lazy"></a>`
			: `<p><a href="${escaped(name)}">${escaped(name)}</a></p>`
	)
	.join('\n')}
</article>`;
