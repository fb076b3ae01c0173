package check

import (
	"net/url"
	"strings"
	"sync"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"

	"github.com/go-playground/validator/v10"
)

// The validate tags of the model say what a text must look like; here they are judged, with our own Danish. The library
// is asked about one value at a time, so that an element's fault is never hidden by its list's. An unknown tag panics in the
// library: the case files of these rules meet every tag.

// shapeRules is about how single values are written. They belong to families K and B and are numbered from 21 there.
func shapeRules() []Rule {
	return []Rule{
		{
			ID: "K21", OneValue: true, Title: "Telefonnummer, der ikke kan ringes til", Severity: diag.Error, Since: "1.0", Check: checkNumbers,
			Why:     "Et forkert nummer er værre end intet: den, der ringer, tror, at hjælpen er på vej.",
			Fix:     "Skriv otte cifre eller et kort nummer som 1888, gerne med +45 foran og mellemrum, fx 00 00 00 30. Tider skrives i Telefontid (hours), og et lokalnummer i Tekst (text).",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    phones:\n      - {number: \"00 00 00 30\", use: acute}",
		},
		{
			ID: "K22", Title: "Opdigtet telefonnummer", Severity: diag.Error, Since: "1.0", Check: checkSampleNumbers,
			Why:     "Numre, der begynder med 00 00, er til eksempler. Ingen svarer på dem.",
			Fix:     "Skriv det rigtige nummer, eller slet linjen, til I har det.",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    phones:\n      - {number: \"00 00 00 30\", use: acute}    # kun når kommunekoden er 0000",
		},
		{
			ID: "K23", Title: "Mail, link eller sms-nummer, der ikke er skrevet rigtigt", Severity: diag.Warning, Since: "1.0", Check: checkChannels,
			Why:     "En besked til en forkert adresse kan ende hos en fremmed.",
			Fix:     "Skriv adressen, som den står i adresselinjen eller i mailprogrammet, uden andre ord.",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    channels:\n      - {kind: email, value: voksenvagten@eksempelby.example}\n      - {kind: form, value: \"https://www.eksempelby.example/kontakt\"}",
		},
		{
			ID: "K24", Title: "Udenlandsk telefonnummer", Severity: diag.Info, Since: "1.0", Check: checkForeign,
			Why:     "Nogle af kommunens telefoner er spærret for opkald til udlandet, og den, der svarer, taler måske ikke dansk.",
			Fix:     "Ring nummeret op fra den telefon, det skal bruges fra. Er nummeret dansk, så skriv det uden + eller med +45.",
			Example: "contacts:\n  - id: krisecenter\n    name: Krisecentret\n    phones:\n      - {number: \"+45 00 00 00 30\", use: acute}",
		},
		{
			ID: "B21", OneValue: true, Title: "Kommunekode, der ikke er fire cifre", Severity: diag.Error, Since: "1.0", Check: checkCode,
			Why:     "Koden siger, hvilken kommune planen gælder for, og dermed hvilken politikreds den hører til.",
			Fix:     "Skriv de fire cifre i Kommunekode (code) i anførselstegn, fx \"0336\".",
			Example: "municipality:\n  code: \"0000\"\n  name: Eksempelby",
		},
		{
			ID: "B22", OneValue: true, Title: "Link til den gældende udgave, der ikke virker som link", Severity: diag.Warning, Since: "1.0", Check: checkLink,
			Why:     "Den, der står med et gammelt tryk, skal kunne finde den plan, der gælder nu.",
			Fix:     "Skriv hele adressen uden mellemrum, fx https://www.eksempelby.example/beredskab, eller skriv stedet med ord.",
			Example: "plan:\n  valid_copy: https://www.eksempelby.example/beredskab",
		},
	}
}

// shapes is the validator with our own tags. Making it costs a little, so it is made at first use; it is safe for all.
var shapes = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	for tag, fits := range map[string]func(string) bool{plan.ShapePhone: func(text string) bool { return phone.Parse(text).Valid() }, plan.ShapeCode: fitsCode, plan.ShapeLink: fitsLink} {
		if err := v.RegisterValidation(tag, func(f validator.FieldLevel) bool { return fits(f.Field().String()) }); err != nil {
			panic(err) // only an empty tag or a missing function can bring it
		}
	}
	return v
})

// fits asks the validator whether a value has the shape.
func fits(value, shape string) bool { return shapes().Var(value, shape) == nil }

// checkCode reports the codes that are not those of a municipality.
func checkCode(p *Pass) {
	p.shaped(plan.ShapeCode, func(f plan.Field) {
		if !fits(f.Value, plan.ShapeCode) {
			p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" er ikke fire cifre.", p.meantCode(f))
			if m := p.Plan.Municipality; m != nil && f.Key.Name == "code" && f.Block.Is(*m) {
				if named := register.MunicipalityByName(m.Name); named != nil {
					p.fixed(f.Node().RewriteBare(`"` + named.Code + `"`))
				}
			}
		}
	})
}

// checkLink reports the links that lead nowhere.
func checkLink(p *Pass) {
	p.shaped(plan.ShapeLink, func(f plan.Field) {
		if !fits(f.Value, plan.ShapeLink) {
			p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" kan ikke bruges som link.", "")
		}
	})
}

// meantCode is the code that was most likely meant: the municipality's own by its name, else the one whose zeros got lost, as Excel
// loses them; "" when there is none.
func (p *Pass) meantCode(f plan.Field) string {
	if m := p.Plan.Municipality; m != nil && f.Key.Name == "code" && f.Block.Is(*m) {
		if named := register.MunicipalityByName(m.Name); named != nil {
			return "Skriv \"" + named.Code + "\", som er koden for " + named.FullName + "."
		}
	}
	digits := strings.Trim(strings.TrimSpace(f.Value), ".0 ")
	for len(digits) < len(register.FictionalCode) {
		digits = "0" + digits
		if known := register.MunicipalityByCode(digits); known != nil {
			return "Skriv \"" + known.Code + "\", hvis det er " + known.FullName + "."
		}
	}
	return ""
}

// shaped visits the values that have a shape.
func (p *Pass) shaped(shape string, visit func(plan.Field)) {
	for _, f := range p.fields() {
		if f.Key.Shape == shape {
			visit(f)
		}
	}
}

// inDraft is the rule's own weight, or a lighter one while the plan is not adopted.
func (p *Pass) inDraft(lighter diag.Severity) diag.Severity {
	if p.Plan.Adopted() {
		return p.rule.Severity
	}
	return lighter
}

func checkSampleNumbers(p *Pass) {
	// Whether the municipality is invented is known only when its code can be read.
	if m := p.Plan.Municipality; m == nil || register.MunicipalityByCode(m.Code) == nil || p.Plan.Fictional() {
		return
	}
	var samples []plan.Field
	p.shaped(plan.ShapePhone, func(f plan.Field) {
		if phone.Parse(f.Value).Fictional() {
			samples = append(samples, f)
		}
	})
	if len(samples) == 0 {
		return
	}
	// They come together, from an example that was copied: that is one thing to know, and a list of places to fix.
	f, message := samples[0], "er et opdigtet nummer, men kommunen findes."
	if n := len(samples) - 1; n > 0 {
		message = "og " + danish.Plural(n, "nummer", "numre") + " mere er opdigtede, men kommunen findes."
	}
	var notes []diag.Note
	for _, other := range samples[1:] {
		notes = append(notes, diag.Note{Span: other.Span(), Message: "Her er " + diag.Quote(other.Value) + "."})
	}
	p.ReportAs(p.inDraft(diag.Warning), f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" "+message, "", notes...)
}

func checkForeign(p *Pass) {
	p.shaped(plan.ShapePhone, func(f plan.Field) {
		if n := phone.Parse(f.Value); n.Valid() && n.Foreign() {
			country := n.Country()
			if country == "" {
				country = "landekode " + n.CountryCode()
			}
			p.Report(f.Place(), f.Span(), f.Key.Label()+": "+diag.Quote(f.Value)+" er et udenlandsk nummer ("+country+").", "")
		}
	})
}

func checkChannels(p *Pass) {
	for _, c := range p.Plan.Contacts {
		for _, ch := range c.Channels {
			shape, what := "", ""
			switch ch.Kind {
			case plan.ChannelEmail, plan.ChannelSecureMail:
				shape, what = "email", "en mailadresse"
			case plan.ChannelForm:
				shape, what = "http_url", "et link"
			case plan.ChannelSms:
				shape, what = plan.ShapePhone, "et nummer, man kan sende sms til"
			}
			if shape != "" && ch.Value != "" && !fits(ch.Value, shape) {
				p.Report(ch.Path("value"), ch.At("value"), "Adresse (value): "+diag.Quote(ch.Value)+" er ikke "+what+".", "")
			}
		}
	}
}

func fitsCode(code string) bool {
	return len(code) == 4 && strings.Trim(code, "0123456789") == ""
}

// fitsLink takes any words, but what is written as a link must be one.
func fitsLink(text string) bool {
	text = strings.TrimSpace(text)
	if bare, ok := strings.CutPrefix(text, "www."); ok {
		text = "https://www." + bare
	}
	if !strings.HasPrefix(text, "http:") && !strings.HasPrefix(text, "https:") && !strings.Contains(text, "://") {
		return true
	}
	u, err := url.Parse(text)
	return err == nil && strings.Contains(u.Host, ".") && !strings.ContainsAny(text, " \t\n")
}
