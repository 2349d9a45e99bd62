const systems: readonly (readonly [RegExp, string])[] = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/CrOS/, 'Chromebook'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'Mac'],
	[/Linux/, 'Linux']
];
// The order counts: most call themselves by the others' names too.
const browsers: readonly (readonly [RegExp, string])[] = [
	[/SamsungBrowser/, 'Samsung Internet'],
	[/Edg(A|iOS)?\//, 'Edge'],
	[/OPR\/|Opera/, 'Opera'],
	[/FxiOS|Firefox/, 'Firefox'],
	[/CriOS|Chrome|Chromium/, 'Chrome'],
	[/Safari/, 'Safari']
];

/** A browser and what it runs on, in the few words that a person knows them by; null for what nobody knows. */
export function knownBy(agent: string): { browser: string | null; system: string | null } {
	const first = (known: typeof systems) => known.find(([sign]) => sign.test(agent))?.[1] ?? null;
	return { browser: first(browsers), system: first(systems) };
}
