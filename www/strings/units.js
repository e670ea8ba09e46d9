/**
 * Units by their UCUM codes.
 */

/** @type {Record<string, string>} */
export const units = {
  "%": "percent", "[ppth]": "per mille", "[pp]": "percentage points",
  m: "metres", km: "kilometres", cm: "centimetres", mm: "millimetres", um: "micrometres", nm: "nanometres",
  "[mi_i]": "miles", "[ft_i]": "feet", "[in_i]": "inches", "[yd_i]": "yards", "[nmi_i]": "nautical miles", "[ly]": "light years", AU: "astronomical units",
  m2: "square metres", km2: "square kilometres", har: "hectares", "[acr_us]": "acres", "[sft_i]": "square feet", "[smi_us]": "square miles", "[mi_i]2": "square miles", "[ft_i]2": "square feet",
  m3: "cubic metres", l: "litres", L: "litres", ml: "millilitres", mL: "millilitres", hl: "hectolitres", "[gal_us]": "gallons", "[bbl_us]": "barrels",
  g: "grams", kg: "kilograms", mg: "milligrams", ug: "micrograms", t: "tonnes", "[lb_av]": "pounds", "[oz_av]": "ounces", "[ston_av]": "short tons", "[lton_av]": "long tons", "[stone_av]": "stone",
  s: "seconds", ms: "milliseconds", min: "minutes", h: "hours", d: "days", wk: "weeks", mo: "months", a: "years",
  "km/h": "kilometres per hour", "m/s": "metres per second", "[mi_i]/h": "miles per hour", "[kn_i]": "knots",
  Cel: "degrees Celsius", "[degF]": "degrees Fahrenheit", K: "kelvin", deg: "degrees",
  W: "watts", kW: "kilowatts", MW: "megawatts", GW: "gigawatts", "kW.h": "kilowatt hours", "MW.h": "megawatt hours", "GW.h": "gigawatt hours", "TW.h": "terawatt hours", J: "joules", cal: "calories", kcal: "kilocalories", "[Cal]": "kilocalories",
  V: "volts", A: "amperes", Hz: "hertz", kHz: "kilohertz", MHz: "megahertz", GHz: "gigahertz", Pa: "pascals", hPa: "hectopascals", bar: "bar", mbar: "millibars", "[psi]": "pounds per square inch", dB: "decibels",
  By: "bytes", kBy: "kilobytes", MBy: "megabytes", GBy: "gigabytes", TBy: "terabytes", bit: "bits", "Mbit/s": "megabits per second", Sv: "sieverts", mSv: "millisieverts", Bq: "becquerels",
};
