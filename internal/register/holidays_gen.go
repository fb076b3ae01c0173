// Code generated from schema/holidays.yaml by internal/generate; DO NOT EDIT.

package register

import "time"

// PublicHolidays are the public holidays (helligdage) by rule.
var PublicHolidays = []DayRule{
	{
		ID:        "nytaarsdag",
		Name:      "Nytårsdag",
		Month:     1,
		Day:       1,
		CheckedOn: "2026-11-21",
	},
	{
		ID:            "skaertorsdag",
		Name:          "Skærtorsdag",
		FollowsEaster: true,
		Easter:        -3,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "langfredag",
		Name:          "Langfredag",
		FollowsEaster: true,
		Easter:        -2,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "paaskedag",
		Name:          "Påskedag",
		FollowsEaster: true,
		Easter:        0,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "anden-paaskedag",
		Name:          "Anden påskedag",
		FollowsEaster: true,
		Easter:        1,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "store-bededag",
		Name:          "Store bededag",
		FollowsEaster: true,
		Easter:        26,
		ValidTo:       "2023-12-31",
		Note:          "Afskaffet fra 2024 ved lov nr. 214 af 06/03/2023.",
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "kristi-himmelfart",
		Name:          "Kristi himmelfartsdag",
		FollowsEaster: true,
		Easter:        39,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "pinsedag",
		Name:          "Pinsedag",
		FollowsEaster: true,
		Easter:        49,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:            "anden-pinsedag",
		Name:          "Anden pinsedag",
		FollowsEaster: true,
		Easter:        50,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:        "juledag",
		Name:      "Juledag",
		Month:     12,
		Day:       25,
		CheckedOn: "2026-11-21",
	},
	{
		ID:        "anden-juledag",
		Name:      "Anden juledag",
		Month:     12,
		Day:       26,
		CheckedOn: "2026-11-21",
	},
}

// UsualClosures are the closing days (lukkedage) that hold when a plan names none.
var UsualClosures = []DayRule{
	{
		ID:        "grundlovsdag",
		Name:      "Grundlovsdag",
		Month:     6,
		Day:       5,
		Note:      "Fri fra kl. 12.00 efter overenskomsten; i praksis lukker kontorerne ofte hele dagen.",
		CheckedOn: "2026-11-21",
	},
	{
		ID:        "juleaftensdag",
		Name:      "Juleaftensdag",
		Month:     12,
		Day:       24,
		Note:      "Almindelig arbejdsdag for nogle i København og på Frederiksberg.",
		CheckedOn: "2026-11-21",
	},
	{
		ID:        "nytaarsaftensdag",
		Name:      "Nytårsaftensdag",
		Month:     12,
		Day:       31,
		Note:      "Som juleaftensdag.",
		CheckedOn: "2026-11-21",
	},
}

// OptionalClosures are closing days that hold only when a plan names them.
var OptionalClosures = []DayRule{
	{
		ID:          "foerste-maj",
		Name:        "1. maj",
		Month:       5,
		Day:         1,
		HalfDayFrom: 12*60 + 0,
		Note:        "Fri fra kl. 12.00 efter overenskomsten; nogle kommuner lukker hele dagen.",
		CheckedOn:   "2026-11-21",
	},
	{
		ID:            "fredag-efter-kristi-himmelfart",
		Name:          "Fredag efter Kristi himmelfart",
		FollowsEaster: true,
		Easter:        40,
		CheckedOn:     "2026-11-21",
	},
	{
		ID:        "mellem-jul-og-nytaar",
		Name:      "Dagene mellem jul og nytår",
		Month:     12,
		Day:       27,
		LastMonth: 12,
		LastDay:   30,
		CheckedOn: "2026-11-21",
	},
	{
		ID:        "indeklemt-grundlov",
		Name:      "Indeklemte dage ved grundlovsdag og nytår",
		BridgeDay: true,
		Note:      "Bestemmes for nogle år ad gangen og skrives som datoer.",
		CheckedOn: "2026-11-21",
	},
	{
		ID:        "anden-januar-fredag",
		Name:      "2. januar når den er en fredag",
		Month:     1,
		Day:       2,
		OnWeekday: true,
		Weekday:   time.Friday,
		CheckedOn: "2026-11-21",
	},
}
