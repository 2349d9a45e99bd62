/** Who somebody is to a provider: its name and its name for the person. Never an e-mail, which may change hands. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** Where to send the browser, and what must be remembered until it comes back. */
export type Begun = { readonly to: string; readonly facts: Readonly<Record<string, string>> };

/** Whom a provider lets in: parents by one, such as MitID; staff by another, the municipality's own. */
export type Audience = 'parent' | 'staff';

/**
 * Somebody else who says who a person is. OpenID Connect today; a municipality's authority tasks need NemLog-in, whose
 * login is OIOSAML 3, and that follows as another one of these (decision 0024).
 */
export type IdentityProvider = {
	/** What people call it: MitID, or the municipality's own login. */
	readonly name: string;
	/** @param back the address of ours that the browser comes back to */
	begin(back: string): Promise<Begun>;
	/**
	 * Checks what came back.
	 * @param here the address that the browser came back by, with the provider's answer
	 * @throws Refusal identityRefused whatever is wrong with it
	 */
	finish(here: URL, facts: Begun['facts']): Promise<Identity>;
};
