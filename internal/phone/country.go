package phone

// countries are the country codes that Danish municipalities meet, with their Danish names.
var countries = map[string]string{
	"298": "Færøerne", "299": "Grønland", "354": "Island", "358": "Finland", "46": "Sverige", "47": "Norge", "49": "Tyskland",
	"44": "Storbritannien", "48": "Polen", "31": "Nederlandene", "32": "Belgien", "33": "Frankrig", "34": "Spanien", "39": "Italien",
	"370": "Litauen", "371": "Letland", "372": "Estland", "380": "Ukraine", "40": "Rumænien", "90": "Tyrkiet", "1": "USA eller Canada",
}

// countryOf takes the country code off the front of a number. A code that is not in the table is taken to have two digits:
// nothing depends on where it ends but the name.
func countryOf(digits string) string {
	for size := 3; size > 0; size-- {
		if len(digits) >= size && countries[digits[:size]] != "" {
			return digits[:size]
		}
	}
	return digits[:min(2, len(digits))]
}
