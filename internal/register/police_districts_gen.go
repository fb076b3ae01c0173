// Code generated from schema/police_districts.yaml by internal/generate; DO NOT EDIT.

package register

// PoliceDistricts are the 12 police districts by code.
var PoliceDistricts = []PoliceDistrict{
	{
		Code:           "1460",
		Name:           "Nordjyllands Politi",
		URL:            "https://politi.dk/nordjyllands-politi",
		LegacyPhone:    "96 30 14 48",
		Municipalities: []string{"0810", "0813", "0820", "0825", "0840", "0846", "0849", "0851", "0860"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1461",
		Name:           "Østjyllands Politi",
		URL:            "https://politi.dk/oestjyllands-politi",
		Municipalities: []string{"0706", "0707", "0710", "0727", "0730", "0741", "0751"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1462",
		Name:           "Midt- og Vestjyllands Politi",
		URL:            "https://politi.dk/midt-og-vestjyllands-politi",
		Municipalities: []string{"0657", "0661", "0665", "0671", "0740", "0756", "0760", "0773", "0779", "0787", "0791"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1463",
		Name:           "Sydøstjyllands Politi",
		URL:            "https://politi.dk/sydoestjyllands-politi",
		Municipalities: []string{"0530", "0607", "0615", "0621", "0630", "0746", "0766"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1464",
		Name:           "Syd- og Sønderjyllands Politi",
		URL:            "https://politi.dk/syd-og-soenderjyllands-politi",
		Municipalities: []string{"0510", "0540", "0550", "0561", "0563", "0573", "0575", "0580"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1465",
		Name:           "Fyns Politi",
		URL:            "https://politi.dk/fyns-politi",
		Municipalities: []string{"0410", "0420", "0430", "0440", "0450", "0461", "0479", "0480", "0482", "0492"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1466",
		Name:           "Sydsjællands og Lolland-Falsters Politi",
		URL:            "https://politi.dk/sydsjaellands-og-lolland-falsters-politi",
		Municipalities: []string{"0320", "0330", "0340", "0360", "0370", "0376", "0390"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1467",
		Name:           "Midt- og Vestsjællands Politi",
		URL:            "https://politi.dk/midt-og-vestsjaellands-politi",
		Municipalities: []string{"0253", "0259", "0265", "0269", "0306", "0316", "0326", "0329", "0336", "0350"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1468",
		Name:           "Nordsjællands Politi",
		URL:            "https://politi.dk/nordsjaellands-politi",
		Municipalities: []string{"0157", "0173", "0190", "0201", "0210", "0217", "0219", "0223", "0230", "0240", "0250", "0260", "0270"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1469",
		Name:           "Københavns Vestegns Politi",
		URL:            "https://politi.dk/koebenhavns-vestegns-politi",
		Municipalities: []string{"0151", "0153", "0159", "0161", "0163", "0165", "0167", "0169", "0175", "0183", "0187"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1470",
		Name:           "Københavns Politi",
		URL:            "https://politi.dk/koebenhavns-politi",
		LegacyPhone:    "33 14 14 48",
		Municipalities: []string{"0101", "0147", "0155", "0185"},
		CheckedOn:      "2026-11-21",
	},
	{
		Code:           "1471",
		Name:           "Bornholms Politi",
		URL:            "https://politi.dk/bornholms-politi",
		Municipalities: []string{"0400"},
		CheckedOn:      "2026-11-21",
	},
}
