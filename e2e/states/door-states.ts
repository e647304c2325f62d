import { go, type ScreenState } from './stage'

const SIGN_IN = 'app/(auth)/sign-in/page.tsx'
const SET_UP = 'app/(auth)/set-up/page.tsx'

/** Before one is inside: set-up and sign-in. */
export const DOOR_STATES: readonly ScreenState[] = [
  { name: 'sign-in-before-set-up', draws: [SIGN_IN], house: 'empty', open: go('/sign-in') },
  {
    name: 'set-up',
    draws: [SET_UP],
    house: 'empty',
    open: async ({ page, house }) => {
      await page.goto(house.setUpLink ?? '')
    },
  },
  {
    name: 'set-up-refused',
    draws: [SET_UP],
    house: 'empty',
    open: async ({ page, house }) => {
      await page.goto(house.setUpLink ?? '')
      await page.getByLabel(/Name of your newsroom/).fill('The Harbour Desk')
      await page.getByLabel('Your name').fill('Ada Marsh')
      await page.getByLabel('E-mail').fill('ada@harbour.example')
      await page.getByLabel('Password', { exact: true }).fill('password')
      await page.getByRole('button', { name: 'Set up', exact: false }).last().click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'set-up-bad-link', draws: [SET_UP], house: 'empty', open: go('/set-up?token=nonsense') },
  { name: 'set-up-used-link', draws: [SET_UP], house: 'first-day', open: go('/set-up?token=used') },
  { name: 'sign-in', draws: [SIGN_IN], house: 'first-day', open: go('/sign-in') },
  {
    name: 'sign-in-wrong-password',
    draws: [SIGN_IN],
    house: 'first-day',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/sign-in`)
      await page.getByLabel('E-mail').fill('nobody@harbour.example')
      await page.getByLabel('Password', { exact: true }).fill('not this one')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'sign-in-throttled', draws: [SIGN_IN], house: 'first-day', open: go('/sign-in?error=account.throttled') },
]
