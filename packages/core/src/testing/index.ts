export { type House, openHouse } from './open-house.ts'
