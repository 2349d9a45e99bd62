import postgres from 'postgres';
import webpush from 'web-push';

/**
 * New keys for cookies and pushes. What the keys before them have signed still counts until the next time; what is older counts no more.
 * @param owner the address of who owns the database
 * @returns how many keys are gone
 */
export async function rotate(owner: string): Promise<number> {
	const sql = postgres(owner, { max: 1, onnotice: () => {} });
	try {
		return await sql.begin(async (tx) => {
			await tx`insert into cookie_keys default values`;
			const old =
				await tx`delete from cookie_keys where id not in (select id from cookie_keys order by made_at desc limit 2)`;
			const { publicKey, privateKey } = webpush.generateVAPIDKeys();
			// Where nothing was pushed yet, the worker makes the first pair.
			await tx`insert into push_keys (public_key, private_key) select ${publicKey}, ${privateKey} where exists (select 1 from push_keys)`;
			const pairs =
				await tx`delete from push_keys where public_key not in (select public_key from push_keys order by made_at desc limit 2)`;
			return old.count + pairs.count;
		});
	} finally {
		await sql.end();
	}
}
