import { deviceSetting, useDeviceSetting } from './device-setting'

const setting = deviceSetting('tickmark:single-keys', (kept) => kept !== 'off')

/** Whether single characters act as keys; on unless this person turned them off on this device. */
export const areSingleKeysOn = setting.get

/** Turns single keys on or off, for speech input and for hands that brush the keyboard. */
export function setSingleKeys(isOn: boolean): void {
  setting.keep(isOn ? 'on' : 'off')
}

/** Whether single keys act, as it changes. */
export const useSingleKeys = (): boolean => useDeviceSetting(setting)

/** Whether a key is a single character without a modifier: what can be turned off. */
export function isSingleKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey
}
