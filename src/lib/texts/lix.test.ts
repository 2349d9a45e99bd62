import { expect, test } from 'vitest';
import { easeOf, read } from './lix.ts';

test('words a sentence, and long words a hundred', () => {
	expect(read(['Mor har en kat. Den er sort og hvid.'])).toEqual({
		lix: 4.5,
		words: 9,
		sentenceLength: 4.5,
		longWords: 0
	});
	// Eight words, one sentence, two of more than six letters.
	expect(read(['Husk at forældremødet begynder kl. 17 på skolen']).longWords).toBe(25);
	expect(read(['Mødet er kl. 17.00 i dag i 2. B. Kom til tiden.'])).toMatchObject({ words: 12, sentenceLength: 6 });
	expect(read(['En\nTo', '', '…'])).toMatchObject({ words: 2, sentenceLength: 1 });
	expect(read([])).toEqual({ lix: 0, words: 0, sentenceLength: 0, longWords: 0 });
});

test('says what would make it easier, and nothing of a few words', () => {
	const ease = (text: string) => easeOf(read([text]));
	expect(ease('Forældremøde i 2. B')).toEqual({ level: 'short', hint: null });
	expect(ease('De er ude hele dagen. Husk tøj til regn og en stor madpakke.')).toEqual({ level: 'easy', hint: null });
	expect(
		ease(
			'Vi skal alle mødes ved den store port nede ved vejen når det ringer ud og så gå hen til den nye bane med de små børn og spise is'
		)
	).toEqual({ level: 'fair', hint: 'sentences' });
	expect(
		ease(
			'Forældrene forventes tilmeldt inden fredag. Indberetning foretages elektronisk af begge. Kvittering fremsendes efterfølgende.'
		)
	).toEqual({ level: 'hard', hint: 'words' });
});
