import { chromium } from '@playwright/test';
import type postgres from 'postgres';
import { findChromium, findLightChromium } from '../../src/bin/chromium.ts';
import type { Answer } from './guest.ts';
import { attributes } from './page.ts';
import { payloads } from './payloads.ts';

export type Planted = { readonly fields: string[]; readonly many: number };

/** Columns that only programs write. */
const notText =
	/^(email|language|reads|kind|state|why|device|channel|part|role|answer|outcome|reply|wish|topic|by_whom|supervision|occurrence|uid|scope|photo)$|_(hash|key|kind|id)$|^(endpoint|auth|secret|salt|value|purpose|issuer|subject)$/;
const notWritten =
	/^(events|looks|sessions|sign_in|known_devices|set_up|migrations|role_secrets|deployment|heartbeats|settings|push_|door_|second_|recovery_|identities|calendar_feeds|outbox|deliveries|notifications|invitations|passkeys)/;

/**
 * Adds a payload to every text that people write, whatever form it once came through, by the owner's hand: also what a
 * form would have refused. Triggers that keep a record as it is are asked to look away.
 */
export async function plant(sql: postgres.Sql): Promise<Planted> {
	const columns = await sql<{ table: string; column: string }[]>`
		select table_name as table, column_name as column from information_schema.columns join pg_class c on c.relname = table_name
		where table_schema = 'public' and data_type = 'text' and c.relkind = 'r' and is_generated = 'NEVER' order by 1, 2`;
	const fields: string[] = [];
	let many = 0;
	for (const [index, { table, column }] of columns.entries()) {
		if (notWritten.test(table) || notText.test(column)) continue;
		// A rule of the table itself may say that it is too long, or no free text.
		for (const most of [200, 42, 24]) {
			const some = payloads.filter(({ length }) => length <= most);
			const done = await sql
				.begin(async (tx) => {
					await tx`set local session_replication_role = replica`;
					return await tx`update ${tx(table)} set ${tx(column)} = ${tx(column)} || ' ' ||
						(${some}::text[])[1 + ((hashtext(ctid::text) & 1048575) + ${index * 7}) % ${some.length}] where ${tx(column)} <> ''`;
				})
				.catch(() => null);
			if (done === null) continue;
			if (done.count) fields.push(`${table}.${column}`);
			many += done.count;
			break;
		}
	}
	return { fields, many };
}

/** Which payloads stand in a page, written as text. */
export function payloadsIn(html: string): Set<string> {
	const text = html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
	return new Set(payloads.filter((payload) => text.includes(payload.trim())));
}

/** What in an answer is a program, or calls somewhere, that we did not write there. */
export function programsIn({ body, type }: Answer): string[] {
	if (type === 'text/calendar')
		return [...body.matchAll(/^(?!SUMMARY|DESCRIPTION|LOCATION|NAME|X-WR-CALNAME|[ \t])[^\r\n]*zx7.*/gm)].map(
			([line]) => line
		);
	if (type !== 'text/html') return [];
	const found: string[] = [];
	const html = body.replace(/(<script nonce="[^"]+"[^>]*>)[\s\S]*?<\/script>/g, '$1</script>');
	for (const [tag, name, inside = ''] of html.matchAll(
		/<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi
	)) {
		const at = attributes(inside);
		const isOurs = name !== 'script' || 'nonce' in at;
		const isBad = Object.entries(at).some(
			([attribute, value]) =>
				/^on/.test(attribute) ||
				attribute === 'srcdoc' ||
				(/^(href|src|action|formaction|data|xlink:href)$/.test(attribute) &&
					/^\s*(java\s*script|vbscript|data:text|\/\/zx7)/i.test(value))
		);
		if (!isOurs || isBad || /^(iframe|object|embed|base|marquee|x)$/i.test(name!)) found.push(tag.slice(0, 160));
	}
	return found;
}

/**
 * Opens pages in a browser as each person and waits for anything that a payload would do.
 * @param most pages of each person, those with most payloads that the others have not shown
 */
export async function watch(
	house: { origin: string; people: ReadonlyMap<string, { guest: { cookie: string } }> },
	seen: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
	most: number
) {
	const browser = await chromium.launch({ executablePath: findLightChromium(await findChromium(() => {})) });
	const executions: string[] = [];
	const shown = new Set<string>();
	let pages = 0;
	try {
		for (const [name, byPath] of seen) {
			const guest = house.people.get(name)?.guest;
			if (!guest) continue;
			const context = await browser.newContext({ baseURL: house.origin, serviceWorkers: 'block' });
			const [cookie, value] = guest.cookie.split('=') as [string, string];
			await context.addCookies([
				{
					name: cookie,
					value,
					url: house.origin.replace('http:', 'https:'),
					secure: true,
					httpOnly: true,
					sameSite: 'Lax'
				}
			]);
			const page = await context.newPage();
			const told = (what: string) => executions.push(`${name} ${page.url()}: ${what}`);
			page.on('dialog', (dialog) => (told('a dialog'), void dialog.dismiss()));
			page.on('request', (request) => request.url().includes('zx7.example') && told(request.url()));
			await page.exposeFunction('zx7', () => told('a program ran'));
			const fresh = new Set<string>();
			for (const [path] of chosen(byPath, most, fresh)) {
				await page.goto(path, { waitUntil: 'load' });
				await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
				pages++;
			}
			for (const one of fresh) shown.add(one);
			await context.close();
		}
	} finally {
		await browser.close();
	}
	return { pages, executions, shown: shown.size };
}

/** The pages that show most payloads which no page before them showed. */
function chosen(byPath: ReadonlyMap<string, ReadonlySet<string>>, most: number, shown: Set<string>) {
	const left = new Map(byPath);
	const taken: [string, ReadonlySet<string>][] = [];
	const fresh = (all: ReadonlySet<string>) => [...all].filter((one) => !shown.has(one)).length;
	while (left.size && taken.length < most) {
		const [best] = [...left].toSorted(([, a], [, b]) => fresh(b) - fresh(a) || b.size - a.size);
		taken.push(best!);
		left.delete(best![0]);
		for (const one of best![1]) shown.add(one);
	}
	return taken;
}
