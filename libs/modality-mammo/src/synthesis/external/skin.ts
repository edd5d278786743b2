import type { Book } from '../book.ts';

/** Skin and nipples, external style. */
export const skin: Readonly<Record<string, Book>> = {
  'Skin Thickening': {
    zones: false,
    one: {
      plain: [
        '{at} skin thickening.',
        '{at} thickened skin.',
        'Skin of {breast} thickened.',
        '{at} diffuse skin thickening is {depicted}.',
        '{at} cutaneous thickening.',
      ],
      measurement: ['{at} skin {fewmm} mm, thickened.', 'Skin thickening of {breast}, {fewmm} mm.'],
      stable: ['{at} skin thickening post irradiation, stationary course.'],
      change: ['{at} skin thickening, regressive after therapy.'],
      hedge: ['?{at} skin thickening.', '{at} skin thickening suspected.'],
      'unseen-synonym': [
        '{at} orange-peel skin.',
        'Cutis of {breast} widened.',
        '{at} broad cutis line.',
        '{at} skin layer {fewmm} mm, widened.',
        '{at} increased skin width.',
      ],
    },
    both: {
      plain: ['{at} skin thickening.', 'Skin of {breast} thickened.'],
      'unseen-synonym': ['{at} broad cutis line.', 'Cutis of {breast} widened.'],
    },
    absent: {
      negation: ['{Nil} skin thickening {anywhere}.', '{Nil} thickened skin {anywhere}.'],
      'post-negation': ['Skin thickening: none.'],
      normality: ['Skin of regular width {anywhere}.', 'Skin and outline regular {anywhere}.'],
      resolved: ['Skin thickening of XXXX vanished.'],
      history: ['Past mastitis with skin thickening, healed.'],
      'unseen-synonym': ['Cutis line thin {anywhere}.', 'Delicate cutis {anywhere}.'],
    },
    oneSided: ['{at} skin thickening, not {other}.', 'Skin thickened on {breast}, thin {other}.'],
  },
  'Nipple Retraction': {
    zones: false,
    one: {
      plain: [
        '{at} retracted nipple.',
        '{at} nipple retraction.',
        'Retraction of {nipple}.',
        '{nipple} is retracted.',
        '{at} inverted nipple.',
      ],
      stable: ['{at} inverted nipple, stationary course.', '{at} nipple retraction, congenital.'],
      change: ['Newly appeared {at} nipple retraction.'],
      hedge: ['?{at} nipple retraction.', 'Retraction of {nipple} suspected.'],
      'unseen-synonym': [
        '{at} mamilla pulled in.',
        'Sunken {at} nipple.',
        '{at} nipple dragged by the lesion.',
        'Umbilication of {nipple}.',
        '{at} areolar plate pulled towards the gland.',
      ],
    },
    both: {
      plain: ['{at} nipple retraction.', '{at} inverted nipples.', 'Retraction of {nipple}.'],
      'unseen-synonym': ['{at} sunken nipples.', 'Mamillae {at} pulled in.'],
    },
    absent: {
      negation: ['{Nil} nipple retraction {anywhere}.', '{Nil} retracted nipple {anywhere}.'],
      'post-negation': ['Nipple retraction: none.', 'Nipple not retracted {anywhere}.'],
      normality: ['Nipple regular {anywhere}.', 'Areola and nipple regular.'],
      resolved: ['Nipple retraction of XXXX vanished.'],
      'unseen-synonym': ['Mamilla everted {anywhere}.', 'Nipple prominent as usual.'],
    },
    oneSided: ['{at} nipple retraction, not {other}.'],
  },
  'Skin Retraction': {
    zones: false,
    one: {
      plain: [
        '{at} skin retraction.',
        '{at} focal retraction of skin is {depicted}.',
        'Retracted skin of {breast}.',
        'Skin retraction, {breast}.',
      ],
      stable: ['{at} skin retraction at scar, stationary course.'],
      change: ['Newly appeared {at} skin retraction.'],
      hedge: ['?{at} skin retraction.', 'Skin retraction of {breast} suspected.'],
      'unseen-synonym': [
        '{at} skin indentation.',
        '{at} dimpled outline.',
        '{at} plateau of skin pulled by the lesion.',
        'Cutis of {breast} drawn in.',
      ],
    },
    both: {
      plain: ['{at} skin retraction at scars.', 'Retracted skin, {breast}.'],
      'unseen-synonym': ['{at} dimpled outline at scars.'],
    },
    absent: {
      negation: ['{Nil} skin retraction {anywhere}.', '{Nil} retracted skin {anywhere}.'],
      'post-negation': ['Skin retraction: none.'],
      normality: ['Breast outline regular {anywhere}.'],
      resolved: ['Skin retraction of XXXX vanished.'],
      'unseen-synonym': ['{Nil} skin indentation {anywhere}.', 'Outline not dimpled.'],
    },
    oneSided: ['{at} skin retraction, not {other}.'],
  },
};
