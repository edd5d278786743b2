import type { Book } from '../book.ts';

/** Skin and nipples, internal style. */
export const skin: Readonly<Record<string, Book>> = {
  'Skin Thickening': {
    zones: false,
    one: {
      plain: [
        'There is skin thickening {at}.',
        'Skin thickening is {seen} {at}.',
        'Diffuse skin thickening {at}.',
        'The skin of {breast} is thickened.',
        'Focal thickening of the skin {at}.',
      ],
      measurement: [
        'Skin thickening {at} to {fewmm} mm.',
        'The skin {at} is thickened, {fewmm} mm.',
      ],
      stable: [
        'Skin thickening {at} is {unchanged} {since}.',
        '{Unchanged} postradiation skin thickening {at}.',
      ],
      change: ['Skin thickening {at} has decreased {since}.', 'New skin thickening {at}.'],
      hedge: ['Mild skin thickening {at} is suspected.', 'Possible skin thickening {at}.'],
      'unseen-synonym': [
        'The dermis {at} is abnormally broad.',
        'The skin line {at} measures {fewmm} mm, more than expected.',
        'Cutaneous edema {at} with a broadened skin line.',
        'Peau d orange changes {at} widen the skin.',
        'The integument {at} is twice as thick as usual.',
      ],
    },
    both: {
      plain: ['There is skin thickening {at}.', 'Mild skin thickening is {seen} {at}.'],
      stable: ['Skin thickening {at} is {unchanged}.'],
      hedge: ['Possible mild skin thickening {at}.'],
      'unseen-synonym': [
        'The skin lines {at} are broad, {fewmm} mm each.',
        'The dermis is abnormally wide {at}.',
      ],
    },
    absent: {
      negation: ['{No} skin thickening {anywhere}.', '{No} thickening of the skin {anywhere}.'],
      'post-negation': ['Skin thickening is not {seen} {anywhere}.'],
      normality: ['The skin is normal {anywhere}.', 'Skin is unremarkable {anywhere}.'],
      resolved: ['Skin thickening after radiation has resolved.'],
      history: ['Skin thickening was reported in ___ and has cleared.'],
      'unseen-synonym': [
        'The skin line is thin and regular.',
        'The dermis is of normal width {anywhere}.',
      ],
    },
    oneSided: [
      'The skin is thickened {at}, not {other}.',
      'Skin thickening {at}, without skin thickening {other}.',
    ],
  },
  'Nipple Retraction': {
    zones: false,
    one: {
      plain: [
        'There is retraction of {nipple}.',
        'Nipple retraction is {seen} {at}.',
        'There is {side} nipple retraction.',
        'Retracted nipple {at}.',
        'Inversion of {nipple} is {seen}.',
        'There is {side} nipple inversion.',
      ],
      stable: [
        'Nipple retraction {at} is {unchanged} {since}.',
        'Retraction of {nipple} is long-standing.',
        'Inversion of {nipple}, congenital and {unchanged}.',
      ],
      change: ['New retraction of {nipple}.', 'Nipple retraction {at} is more marked {since}.'],
      hedge: ['Possible mild nipple retraction {at}.', 'There may be retraction of {nipple}.'],
      'unseen-synonym': [
        'Indrawing of {nipple} by retroareolar tissue.',
        'Tethering pulls {nipple} inward.',
        'The areolar complex is drawn toward the chest wall {at}.',
        'Loss of projection of {nipple}, which lies flat below the skin surface.',
      ],
    },
    both: {
      plain: [
        'There is retraction of {nipple}.',
        'There is {side} nipple inversion.',
        '{side} nipple retraction is {seen}.',
      ],
      stable: ['Inversion of {nipple} is long-standing.'],
      'unseen-synonym': ['Indrawing of {nipple} since youth.', 'Tethering pulls {nipple} inward.'],
    },
    absent: {
      negation: ['{No} nipple retraction {anywhere}.', '{No} nipple inversion {anywhere}.'],
      'post-negation': ['Nipple retraction is not {seen} {anywhere}.'],
      normality: ['Nipples are unremarkable {anywhere}.', 'The nipple-areolar complex is normal.'],
      resolved: ['The nipple retraction {seen} {before} is no longer present.'],
      'unseen-synonym': ['The nipple is everted and in profile.', 'Nipple contour is preserved.'],
    },
    oneSided: [
      'Nipple retraction {at}, none {other}.',
      'There is nipple retraction {at} but not {other}.',
    ],
  },
  'Skin Retraction': {
    zones: false,
    one: {
      plain: [
        'There is skin retraction {at}.',
        'Skin retraction is {seen} {at}.',
        'Retraction of the skin {at}.',
        'Focal skin retraction {at} overlying the scar.',
        'The skin of {breast} is retracted.',
      ],
      stable: ['Skin retraction {at} is {unchanged} since surgery.'],
      change: ['Skin retraction {at} is new {since}.'],
      hedge: ['Possible subtle skin retraction {at}.', 'Skin retraction {at} is suspected.'],
      'unseen-synonym': [
        'Dimpling of the skin {at}.',
        'The skin {at} is puckered over the surgical bed.',
        'A tethered, indented skin contour is {seen} {at}.',
        'The skin {at} is pulled in toward the lumpectomy cavity.',
      ],
    },
    both: {
      plain: ['There is skin retraction {at}.', 'Skin retraction is {seen} {at} after surgery.'],
      'unseen-synonym': [
        'Dimpling of the skin {at}.',
        'Puckered skin over both surgical beds {at}.',
      ],
    },
    absent: {
      negation: ['{No} skin retraction {anywhere}.', '{No} retraction of the skin {anywhere}.'],
      'post-negation': ['Skin retraction is not {seen} {anywhere}.'],
      normality: ['Skin contours are smooth {anywhere}.'],
      resolved: ['The skin retraction of ___ has resolved.'],
      'unseen-synonym': ['No dimpling or puckering {anywhere}.', 'No indentation of the skin.'],
    },
    oneSided: ['Skin retraction is {seen} {at}, with none {other}.'],
  },
};
