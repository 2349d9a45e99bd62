import sharp from 'sharp';

const pages = [
	[
		'Engskolen · 2. B',
		'',
		'Kære forældre',
		'',
		'I uge 50 tager klassen på lejrtur til',
		'Skovhytten. Vi tager af sted mandag',
		'kl. 8.30 og er hjemme onsdag kl. 14.',
		'',
		'Giv os besked på forældreintra, om jeres',
		'barn kommer med. Svar senest fredag.'
	],
	[
		'Pakkeliste',
		'',
		'Sovepose og pude',
		'Skiftetøj og regntøj',
		'Gummistøvler',
		'Tandbørste',
		'Madpakke til den første dag',
		'',
		'Hilsen 2. B'
	]
];

/** A letter from the school, as a parent photographs it: two sheets on a table, a little askew. */
export const letter = (): Promise<Buffer[]> =>
	Promise.all(
		pages.map((lines, page) =>
			sharp(
				Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600" viewBox="0 0 600 800">
				<rect width="600" height="800" fill="#9c7a58"/>
				<g transform="rotate(${page ? 2 : -3} 300 400)">
					<rect x="62" y="56" width="480" height="700" fill="#000" opacity=".18"/>
					<rect x="54" y="46" width="480" height="700" fill="#fbfaf5"/>
					${lines
						.map(
							(line, n) =>
								`<text x="86" y="${110 + n * 40}" font-family="sans-serif" font-size="${n ? 21 : 27}"
									font-weight="${n ? 400 : 700}" fill="#2b2b2b">${line}</text>`
						)
						.join('')}
				</g></svg>`)
			)
				.jpeg({ quality: 80 })
				.toBuffer()
		)
	);
