/** A form as it stands on a page, with what the browser would send if its button were pressed at once. */
export type Form = {
	readonly method: 'GET' | 'POST';
	/** Path and query. */
	readonly action: string;
	readonly values: readonly (readonly [name: string, value: string])[];
	/** Fields that nobody fills in by hand. */
	readonly hidden: ReadonlySet<string>;
};

type Attributes = Readonly<Record<string, string>>;

/** Reads the links and forms of a page that SvelteKit made. */
export function read(html: string, path: string): { links: string[]; forms: Form[] } {
	const links: string[] = [];
	const forms: { method: 'GET' | 'POST'; action: string; values: [string, string][]; hidden: Set<string> }[] = [];
	let form: (typeof forms)[number] | undefined;
	let select: { name: string; chosen?: string; all: string[] } | undefined;
	for (const [tag, closes, name, inside = ''] of html.matchAll(
		/<(\/?)([a-z]\w*)((?:\s+[\w:@.-]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s*\/?>/gi
	)) {
		const at = attributes(inside);
		if (name === 'a' && at.href !== undefined) links.push(at.href);
		if (name === 'img' && at.src?.startsWith('/')) links.push(at.src);
		if (name === 'form' && !closes) {
			form = {
				method: at.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
				action: at.action ?? path,
				values: [],
				hidden: new Set()
			};
			forms.push(form);
		} else if (name === 'form') form = undefined;
		else if (form && !closes && at.name && (name === 'input' || name === 'button')) {
			// Every choice counts: what is not ticked may still be sent by somebody.
			if (at.type === 'hidden' || name === 'button') form.hidden.add(at.name);
			form.values.push([at.name, at.value ?? (at.type === 'checkbox' ? 'on' : '')]);
		} else if (form && !closes && at.name && name === 'textarea') form.values.push([at.name, 'Prøve']);
		else if (name === 'select' && !closes) select = { name: at.name ?? '', all: [] };
		else if (name === 'select' && select) {
			if (form && select.name) form.values.push([select.name, select.chosen ?? select.all[0] ?? '']);
			select = undefined;
		} else if (name === 'option' && !closes && select) {
			const value = at.value ?? '';
			if ('selected' in at) select.chosen = value;
			if (value) select.all.push(value);
		}
		void tag;
	}
	const inside = (target: string) => {
		const url = new URL(target, `http://inside${path}`);
		return url.host === 'inside' && url.protocol === 'http:' ? url.pathname + url.search : null;
	};
	return {
		links: links.map(inside).filter((link) => link !== null),
		forms: forms.map((form) => ({ ...form, action: inside(form.action) ?? path }))
	};
}

/** A tag’s attributes by their names. */
export function attributes(text: string): Attributes {
	const found: Record<string, string> = {};
	for (const [, name, double, single, bare] of text.matchAll(/([\w:@.-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g))
		found[name!.toLowerCase()] = decode(double ?? single ?? bare ?? '');
	return found;
}

const decode = (text: string) =>
	text
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&');

/** Ids anywhere in a text. */
export const idsIn = (text: string): string[] => [
	...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [])
];
