import { expect, test } from 'vitest'
import { deskFixture } from '../desk.fixture'
import { verifyData } from '../history/verify-data'
import { addSource } from './add-source'
import { suggestSources } from './list-sources'
import { renewAddresses } from './renew-addresses'

test('addresses that were met under older rules are met again, and no version grows', async () => {
  const desk = deskFixture()
  const url = 'https://www.port.example/register?msclkid=9'
  const { id } = addSource(desk.reviewer, { title: 'Register', url }).value
  desk.db.$client.prepare("UPDATE sources SET url_normalised = 'port.example/register?msclkid=9'").run()
  const sought = { q: 'http://port.example/register/#a' }
  const byAddress = async () => (await suggestSources(desk.reviewer, sought)).map((one) => one.id)
  expect(await byAddress()).toEqual([])
  expect(renewAddresses(desk.reviewer)).toBe(1)
  expect(await byAddress()).toEqual([id])
  expect(renewAddresses(desk.reviewer)).toBe(0)
  expect(verifyData(desk.db).rows.filter(({ kind }) => kind === 'source')).toEqual([])
})
