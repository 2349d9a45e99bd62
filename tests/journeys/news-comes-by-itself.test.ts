import { expect, test, type Browser, type Page } from '@playwright/test';
import { signIn, signInByForm, type Person } from './people.ts';
import { freeTime, own, plan } from './planning.ts';

// Each waits for the stream, which lets the page itself come first.
test.describe.configure({ timeout: 60_000 });

const as = async (browser: Browser, person: Person): Promise<Page> => {
	const page = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(page, person);
	return page;
};
const field = (page: Page) => page.getByLabel('Skriv en besked');
const bubble = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
/** The page hears: its stream is open. */
const hears = (page: Page) =>
	page.waitForResponse((response) => new URL(response.url()).pathname === '/live' && response.ok());

test('a message, its read mark and the count come without a reload, and a half-written text stays', async ({
	browser
}) => {
	const [question, answer] = [own('Kan du komme lidt før?'), own('Ja, det kan jeg.')];
	const mentor = await as(browser, 'mentor2');
	await mentor.goto('/staff/messages');
	await mentor.getByRole('main').getByRole('link', { name: 'Maryam Haddad' }).click();
	await expect(mentor.getByRole('heading', { level: 1, name: 'Maryam Haddad' })).toBeVisible();
	const id = new URL(mentor.url()).pathname.split('/').pop()!;

	const parent = await as(browser, 'foraelder3');
	const isHeard = hears(parent);
	await parent.goto(`/messages/${id}`);
	await field(parent).fill('Jeg er ved at skrive');
	await field(parent).press('ArrowLeft');
	await isHeard;

	await field(mentor).fill(question);
	await mentor.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(bubble(parent, question)).toBeVisible();
	await expect(field(parent)).toHaveValue('Jeg er ved at skrive');
	await expect(field(parent)).toBeFocused();
	expect(await field(parent).evaluate((text: HTMLTextAreaElement) => text.selectionStart)).toBe(19);
	await expect(bubble(mentor, question)).toContainText('læst');

	await field(parent).fill(answer);
	await parent.getByRole('button', { name: 'Send' }).click();
	await expect(bubble(mentor, answer)).toBeVisible();
	await expect(bubble(parent, answer)).toContainText('læst');

	const isHeardToday = hears(parent);
	await parent.goto('/');
	await isHeardToday;
	const news = own('Tag din kalender med.');
	await field(mentor).fill(news);
	await mentor.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(parent.getByText(news)).toBeVisible();
	await expect(parent.getByRole('navigation').getByText('1 ny')).toBeAttached();
});

test('an appointment that is planned and moved shows on the parent’s open page', async ({ browser }) => {
	const mentor = await as(browser, 'mentor2');
	const parent = await as(browser, 'foraelder3');
	const id = await plan(mentor, 'Familie 31', 'Opfølgning', 'Maryam Haddad', freeTime());
	const isHeard = hears(parent);
	await parent.goto(`/appointments/${id}`);
	await isHeard;

	const why = own('Rummet er optaget');
	await mentor.goto(`/staff/appointments/${id}/move`);
	const { date, time } = freeTime();
	await mentor.getByLabel('Dato').fill(date);
	await mentor.getByLabel('Kl.').fill(time);
	await mentor.getByLabel('Hvorfor ændres aftalen?').fill(why);
	const staffHears = hears(mentor);
	await mentor.getByRole('button', { name: 'Gem' }).click();
	await expect(mentor).not.toHaveURL(/move$/);
	await expect(parent.getByText(why)).toBeVisible();
	await expect(mentor.getByText('Mangler svar')).toBeVisible();
	await staffHears;

	await parent.getByRole('button', { name: 'Jeg kommer' }).click();
	await expect(mentor.getByText('Kommer', { exact: true })).toBeVisible();
});

test('R-12: signing out in one tab takes the other to the way in within two seconds', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'da-DK' });
	const [one, other] = [await context.newPage(), await context.newPage()];
	await signInByForm(one, 'foraelder2');
	const isHeard = hears(one);
	await one.goto('/messages');
	await isHeard;
	await other.goto('/more');
	await other.getByRole('button', { name: 'Log ud' }).click();
	await expect(one).toHaveURL(/sign-in/, { timeout: 2_500 });
});
