import type { Page } from 'playwright-core';

const continueWith = 'Continuer avec Identité Exemple';

/** Goes to the provider by the keyboard alone, and says there who one is. */
export async function identify(page: Page, name: string): Promise<void> {
  await goToProvider(page);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** To the provider's page, which asks for a name. */
export async function goToProvider(page: Page): Promise<void> {
  await page.getByRole('button', { name: continueWith }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name').focus();
}
