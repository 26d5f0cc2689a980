import { device } from '../../../lib/engine/detectors/device.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';

const examples: ExamplesOf<typeof device> = {
  'device.imei': {
    accept: [
      { text: 'imei 490154203237518', find: '490154203237518' },
      '49-015420-323751-8',
      { text: 'handset 356938035643809 lost', find: '356938035643809' },
      { text: '490154203237518', key: 'device.imei' },
      { text: 'Gerät 490154203237518', find: '490154203237518' },
      { text: 'appareil 490154203237518', find: '490154203237518' },
      { text: 'dispositivo 490154203237518', find: '490154203237518' },
      { text: 'aparelho 490154203237518', find: '490154203237518' },
      { text: 'apparecchio 490154203237518', find: '490154203237518' },
      { text: 'toestel 490154203237518', find: '490154203237518' },
    ],
    reject: [
      '490154203237518', // no word for it
      'imei 490154203237519', // check digit
      'imei 49015420323751', // fourteen
      '49-015420-323751-9', // check digit
      'imei 4901542032375181', // sixteen
      'Auftrag 490154203237518', // an order
      'commande 490154203237518', // an order
      'appareil 490154203237519', // check digit
      'dispositivo desconectado', // prose
    ],
  },
  'device.imsi': {
    accept: [
      { text: 'imsi 310150123456789', find: '310150123456789' },
      { text: 'imsi=262011234567890', find: '262011234567890' },
      { text: 'subscriber 901701234567890', find: '901701234567890' },
      { text: '310150123456789', key: 'ue.imsi' },
      { text: 'Teilnehmer 262011234567890', find: '262011234567890' },
      { text: 'abonné 208011234567890', find: '208011234567890' },
      { text: 'abonado 214011234567890', find: '214011234567890' },
      { text: 'assinante 724011234567890', find: '724011234567890' },
      { text: 'abbonato 222011234567890', find: '222011234567890' },
      { text: 'abonnee 204011234567890', find: '204011234567890' },
    ],
    reject: [
      '310150123456789', // no word for it
      'imsi 110150123456789', // no such country
      'imsi 31015012345678', // fourteen
      'imsi 3101501234567890', // sixteen
      'Bestellung 262011234567890', // an order
      'abonné inconnu', // prose
    ],
  },
  'device.vin': {
    accept: [
      { text: 'VIN 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'vin: 1HGCM82633A004352 sold', find: '1HGCM82633A004352' },
      { text: 'vehicle 5GZCZ43D13S812715', find: '5GZCZ43D13S812715' },
      { text: '1m8gdm9axkp042788', key: 'vehicle.vin' },
      { text: 'Fahrgestellnummer: 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'numéro de châssis 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'número de bastidor 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'número do chassi: 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'numero di telaio 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'chassisnummer 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: '1M8GDM9AXKP042788', key: 'vehiculo.numeroBastidor' },
      { text: 'vehicle identification number 1M8GDM9AXKP042788', find: '1M8GDM9AXKP042788' },
      { text: 'the vin (1M8GDM9AXKP042788) was rejected', find: '1M8GDM9AXKP042788' },
      { text: "bad vehicle vin: '1M8GDM9AXKP042788'", find: '1M8GDM9AXKP042788' },
      { text: 'VIN WDB2030461A123456', find: 'WDB2030461A123456' }, // Europe has no check digit
      { text: 'WDB2030461A123456', key: 'vin' },
    ],
    reject: [
      '1M8GDM9AXKP042788', // no word for it
      'VIN 1M8GDM9A1KP042788', // check digit
      'VIN 1M8GDM9AXKP04278', // sixteen
      'VIN 1M8GDM9AXKP0427881', // eighteen
      'VIN IM8GDM9AXKP042788', // I is not in the alphabet
      'Fahrgestellnummer fehlt', // prose
      'WDB2030461A123456', // no word for it
      'saving 1M8GDM9AXKP042788', // another word
      'vehicle 8f3a1b2c4d5e61234', // hexadecimal
      'bastidor 1M8GDM9A1KP042788', // check digit
    ],
  },
};

describeFamily('device', device, examples);
