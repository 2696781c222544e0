import type { Page } from 'playwright-core';
import type { Outputs } from '../../local/outputs.ts';
import { linkTo, waitForMail } from '../stack/mailbox.ts';
import type { Student } from './student.ts';

export const password = 'quatre mots sans aucun lien';

/** From the mail to the wallet, as a new student goes. */
export async function register(outputs: Outputs, page: Page, { address }: Student): Promise<void> {
  await page.goto(linkTo('activation', await waitForMail(outputs.mailbox, address)));
  await createAccount(outputs, page);
}

/** From an activation page that offers an account to the wallet. */
export async function createAccount({ portal }: Outputs, page: Page): Promise<void> {
  await page.getByLabel('Choisissez un mot de passe').fill(password);
  await page.getByLabel('Répétez le mot de passe').fill(password);
  await page.getByLabel('J’accepte les conditions').check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.waitForURL(`${portal}/fr/wallet`);
}

/** Fills in the form of the page that is open; where it leads is for the test to see. */
export async function enter(page: Page, address: string, secret = password): Promise<void> {
  await page.getByLabel('Adresse e-mail', { exact: true }).fill(address);
  await page.getByLabel('Mot de passe', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Entrez' }).click();
}

export async function signIn(
  { portal }: Outputs,
  page: Page,
  address: string,
  secret?: string,
): Promise<void> {
  await page.goto(`${portal}/fr/`);
  await enter(page, address, secret);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByText('Votre session est fermée').waitFor();
}
