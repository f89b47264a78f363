/** The year ends (31 December) for which the number of inhabitants is known, oldest first. */
export const yearEnds = [2019, 2020, 2021, 2022, 2023, 2024] as const

/** A year end that stands in the table. */
export type YearEnd = (typeof yearEnds)[number]

/** The year end for which each district was counted, after the census. */
export const DISTRICTS_COUNTED: YearEnd = 2021

/** Where the numbers come from; shown beside them. */
export const populationSources = {
  regions: 'Český statistický úřad, databáze KROK, ukazatel 030101, počty obyvatel krajů k 31. 12.',
  districts: 'Český statistický úřad, počet obyvatel okresů k 31. 12. 2021 (po sčítání)',
} as const

// Numbers of the Czech Statistical Office, which a test would only repeat; the test adds districts up to regions and regions to the nation.
// Stryker disable all
/** Inhabitants of the 14 regions (NUTS 3) and of the whole nation (CZ), one for each of `yearEnds`. */
export const regionPeople: Readonly<Record<string, readonly number[]>> = {
  CZ010: [1_324_277, 1_335_084, 1_275_406, 1_357_326, 1_384_732, 1_397_880],
  CZ020: [1_385_141, 1_397_997, 1_386_824, 1_439_391, 1_455_940, 1_466_215],
  CZ031: [644_083, 643_551, 637_047, 652_303, 654_505, 653_227],
  CZ032: [589_899, 591_041, 578_707, 605_388, 613_374, 614_640],
  CZ041: [294_664, 293_311, 283_210, 293_595, 295_077, 293_195],
  CZ042: [820_965, 817_004, 798_898, 812_337, 811_169, 808_356],
  CZ051: [443_690, 442_476, 437_570, 449_177, 450_728, 449_494],
  CZ052: [551_647, 550_803, 542_583, 555_267, 556_949, 555_923],
  CZ053: [522_662, 522_856, 514_518, 528_761, 530_560, 530_469],
  CZ063: [509_813, 508_852, 504_025, 514_777, 517_960, 517_647],
  CZ064: [1_191_989, 1_195_327, 1_184_568, 1_217_200, 1_226_749, 1_229_343],
  CZ071: [632_015, 630_522, 622_930, 631_802, 632_864, 631_500],
  CZ072: [582_555, 580_119, 572_432, 580_531, 580_744, 578_998],
  CZ080: [1_200_539, 1_192_834, 1_177_989, 1_189_674, 1_189_204, 1_182_613],
  CZ: [10_693_939, 10_701_777, 10_516_707, 10_827_529, 10_900_555, 10_909_500],
}

/** Inhabitants of the 76 districts and Prague (LAU 1) at the end of `DISTRICTS_COUNTED`. */
export const districtPeople: Readonly<Record<string, number>> = {
  CZ0100: 1_275_406,
  CZ0201: 99_323,
  CZ0202: 96_624,
  CZ0203: 164_493,
  CZ0204: 103_894,
  CZ0205: 75_683,
  CZ0206: 109_354,
  CZ0207: 127_592,
  CZ0208: 101_120,
  CZ0209: 188_384,
  CZ020A: 151_093,
  CZ020B: 114_366,
  CZ020C: 54_898,
  CZ0311: 195_533,
  CZ0312: 60_096,
  CZ0313: 89_283,
  CZ0314: 70_769,
  CZ0315: 50_230,
  CZ0316: 69_773,
  CZ0317: 101_363,
  CZ0321: 54_391,
  CZ0322: 84_614,
  CZ0323: 188_407,
  CZ0324: 68_918,
  CZ0325: 80_666,
  CZ0326: 48_770,
  CZ0327: 52_941,
  CZ0411: 87_958,
  CZ0412: 110_052,
  CZ0413: 85_200,
  CZ0421: 126_294,
  CZ0422: 121_480,
  CZ0423: 117_582,
  CZ0424: 85_381,
  CZ0425: 106_773,
  CZ0426: 124_472,
  CZ0427: 116_916,
  CZ0511: 101_962,
  CZ0512: 90_171,
  CZ0513: 173_890,
  CZ0514: 71_547,
  CZ0521: 162_400,
  CZ0522: 78_713,
  CZ0523: 107_973,
  CZ0524: 78_424,
  CZ0525: 115_073,
  CZ0531: 103_746,
  CZ0532: 172_224,
  CZ0533: 102_866,
  CZ0534: 135_682,
  CZ0631: 93_692,
  CZ0632: 112_415,
  CZ0633: 71_571,
  CZ0634: 109_183,
  CZ0635: 117_164,
  CZ0641: 107_912,
  CZ0642: 379_466,
  CZ0643: 225_514,
  CZ0644: 114_801,
  CZ0645: 151_096,
  CZ0646: 92_317,
  CZ0647: 113_462,
  CZ0711: 36_752,
  CZ0712: 233_588,
  CZ0713: 107_580,
  CZ0714: 126_613,
  CZ0715: 118_397,
  CZ0721: 103_445,
  CZ0722: 139_829,
  CZ0723: 140_171,
  CZ0724: 188_987,
  CZ0801: 89_547,
  CZ0802: 212_347,
  CZ0803: 240_319,
  CZ0804: 149_919,
  CZ0805: 173_753,
  CZ0806: 312_104,
}
// Stryker restore all
