package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"beredskab/internal/cover"
	"beredskab/internal/coverage"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
)

// coverageFlags is what the user asks of coverage, as written.
type coverageFlags struct {
	from, to, at      string
	department, level string
	absent            []string
	format            string
	exercise          string
}

// question is what the user asks of coverage, understood.
type question struct {
	coverageFlags
	options  cover.Options
	at       []hours.Instant
	isAt     bool
	reported bool // a plan has been told of
}

func (a *app) coverageCommand() *cobra.Command {
	var flags coverageFlags
	cmd := &cobra.Command{
		Use:   "coverage STI",
		Short: "Se, hvem der svarer, og hvornår ingen gør",
		Long: `Regn ud for hvert minut i perioden, hvem der svarer, når en medarbejder følger en handlevej. I ser hullerne med dato og
klokkeslæt, hvor længe man i værste fald venter på et menneske, og hvem I ikke kan undvære.

Uden datoer regner jeg tolv måneder frem fra i dag.`,
		Example: `  beredskab coverage plans/eksempelby
  beredskab coverage plans/eksempelby --at 2026-12-24T23:30
  beredskab coverage plans/eksempelby --absent voldskoordinator:2026-07-06/2026-07-26 --level acute`,
		Args: argumentCount(1, 1, "én sti til en plan"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf(cmd, "format", flags.format, coverageFormats()); err != nil {
				return err
			}
			f, err := a.find(cmd, args)
			if err != nil {
				return err
			}
			if flags.format == "json" && len(f.plans) > 1 {
				return &usageError{"Med --format json kan jeg kun vise én plan ad gangen.", cmd.CommandPath()}
			}
			q, err := flags.understand(cmd, f.options.Today)
			if err != nil {
				return err
			}
			err = pipeline.Check(cmd.Context(), a.work, f.plans, f.options, func(c *pipeline.Checked) error { return a.coverage(cmd, q, c) })
			if err != nil || !cmd.Flags().Changed("exercise") {
				return err
			}
			return a.exercise(cmd, f, q)
		},
	}
	cmd.Flags().StringVar(&flags.from, "from", "", "første `DATO` i perioden; ellers i dag")
	cmd.Flags().StringVar(&flags.to, "to", "", "sidste `DATO` i perioden; ellers tolv måneder frem")
	cmd.Flags().StringVar(&flags.at, "at", "", "hvem svarer på dette `TIDSPUNKT`, for eksempel 2026-12-24T23:30")
	cmd.Flags().StringVar(&flags.department, "department", "", "vis kun afdelingen med dette `ID`")
	cmd.Flags().StringVar(&flags.level, "level", "", "vis kun handleveje på dette `NIVEAU`:\n"+strings.Join(choices("level"), "\n"))
	cmd.Flags().StringArrayVar(&flags.absent, "absent", nil, "regn med, at en kontakt er væk: `KONTAKT:FRA/TIL`; kan skrives flere gange")
	cmd.Flags().StringVar(&flags.exercise, "exercise", "", "lav ark til en øvelse ved bordet i denne `MAPPE`, med planens værste øjeblikke")
	cmd.Flags().StringVar(&flags.format, "format", "text", "hvordan det skrives: `FORMAT` er text (til mennesker) eller json (til programmer)")
	addDate(cmd)
	plainDefaults(cmd)
	return cmd
}

// choices lists a closed list of the plan format with what each word means: "acute (akut)".
func choices(list string) []string {
	var out []string
	for _, t := range plan.Vocabulary[list] {
		out = append(out, t.Word+" ("+t.Da+")")
	}
	return out
}

func coverageFormats() []string { return []string{"text", "json"} }

// understand reads the flags.
func (f coverageFlags) understand(cmd *cobra.Command, today hours.Day) (*question, error) {
	q := &question{coverageFlags: f}
	if f.level != "" && !slices.ContainsFunc(plan.Vocabulary["level"], func(t plan.Term) bool { return t.Word == f.level }) {
		return nil, choose(cmd, "level", f.level, choices("level"))
	}
	q.options.From = today
	if f.at != "" {
		at, ok := moment(f.at)
		if !ok {
			return nil, &usageError{`"` + f.at + `" er ikke et tidspunkt. Skriv dato og klokkeslæt, for eksempel 2026-12-24T23:30.`, cmd.CommandPath()}
		}
		q.at, q.isAt = at, true
		q.options.From = at[0].Day()
	}
	var err error
	if f.from != "" {
		if q.options.From, err = day(cmd, "from", f.from); err != nil {
			return nil, err
		}
	}
	year, month, d := q.options.From.Date()
	q.options.To = hours.DayOf(year+1, month, d)
	if f.to != "" {
		last, err := day(cmd, "to", f.to)
		if err != nil {
			return nil, err
		}
		q.options.To = last + 1
	}
	if q.options.To <= q.options.From || q.isAt && (q.at[0].Day() < q.options.From || q.at[0].Day() >= q.options.To) {
		return nil, &usageError{"Perioden er tom, eller tidspunktet ligger uden for den. Se på --from, --to og --at.", cmd.CommandPath()}
	}
	if years := q.options.To.Year() - q.options.From.Year(); years > mostYears {
		return nil, &usageError{fmt.Sprintf("Perioden er på %s år. Jeg regner højst %d år ad gangen. Se på --from og --to.", danish.Number(years), mostYears), cmd.CommandPath()}
	}
	for _, text := range f.absent {
		absence, ok := absence(text)
		if !ok {
			return nil, &usageError{`Jeg forstår ikke "` + text + `" efter --absent. Skriv kontakt, første og sidste dag: voldskoordinator:2026-07-06/2026-07-26.`, cmd.CommandPath()}
		}
		q.options.Absent = append(q.options.Absent, absence)
	}
	return q, nil
}

func day(cmd *cobra.Command, flag, text string) (hours.Day, error) {
	d, ok := hours.ParseDay(text)
	if !ok {
		return 0, &usageError{`"` + text + `" efter --` + flag + ` er ikke en dato. Skriv år, måned og dag, for eksempel 2026-11-21.`, cmd.CommandPath()}
	}
	return d, nil
}

// moment reads a Danish date and clock time: 2026-12-24T23:30, with a blank for the T or a full stop for the colon.
// On the night when the clocks are put back, a time comes twice.
func moment(text string) ([]hours.Instant, bool) {
	day, clock, ok := cutMoment(text)
	if !ok {
		return nil, false
	}
	d, ok := danishDay(day)
	hour, minute, exact := strings.Cut(strings.ReplaceAll(clock, ".", ":"), ":")
	if len(hour) == 1 {
		hour = "0" + hour
	}
	if !exact {
		minute = "00"
	}
	if !ok || len(hour) != 2 || len(minute) != 2 {
		return nil, false
	}
	h, hok := twoDigits(hour, 23)
	m, mok := twoDigits(minute, 59)
	at := []hours.Instant{d.At(h*60 + m)}
	if again := d.EndAt(h*60 + m); again != at[0] {
		at = append(at, again)
	}
	return at, hok && mok
}

// cutMoment parts a day from the clock: "2026-12-24T23:30", "24/12-2026 kl. 23.30", "24. december 2026 23.30".
func cutMoment(text string) (day, clock string, ok bool) {
	text = strings.TrimSpace(text)
	for _, between := range []string{" kl. ", " kl.", " kl "} {
		if day, clock, ok = strings.Cut(text, between); ok {
			return strings.TrimRight(day, ", "), strings.TrimSpace(clock), true
		}
	}
	if i := strings.LastIndexAny(text, "T "); i > 0 {
		return strings.TrimRight(text[:i], ", "), text[i+1:], true
	}
	return "", "", false
}

// danishDay reads a day as the plan's dates are read, and as people write it where only one day can be meant.
func danishDay(text string) (hours.Day, bool) {
	if d, ok := hours.ParseDay(text); ok {
		return d, true
	}
	if _, problem := plan.ParseDate(text); problem != nil {
		return hours.ParseDay(problem.Instead)
	}
	return 0, false
}

func twoDigits(text string, most int) (int, bool) {
	if text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9' {
		return 0, false
	}
	n := int(text[0]-'0')*10 + int(text[1]-'0')
	return n, n <= most
}

// absence reads CONTACT:FROM/TO; one date stands for both.
func absence(text string) (cover.Absence, bool) {
	contact, period, ok := strings.Cut(text, ":")
	first, last, two := strings.Cut(period, "/")
	if !two {
		last = first
	}
	from, ok1 := hours.ParseDay(first)
	until, ok2 := hours.ParseDay(last)
	return cover.Absence{Contact: contact, From: from, Until: until}, ok && ok1 && ok2 && contact != "" && from <= until
}

// mostYears is the longest period that is worked out at once. No plan holds so long, and 10,000 years take minutes.
const mostYears = 50

// lossMinutes is how much longer a wait may become before a loss is worth telling.
const lossMinutes = 30

// coverage answers for one plan. The plan's own errors do not stand in the way; they are named on the side.
func (a *app) coverage(cmd *cobra.Command, q *question, c *pipeline.Checked) error {
	report := diag.Report{Plans: []diag.PlanSummary{c.Summary()}, Findings: errorsOnly(a.work.Shown(c.Source, c.All()))}
	if len(report.Findings) > 0 {
		if err := a.findings(report); err != nil {
			return err
		}
	}
	if c.Result == nil {
		a.say("%s kan ikke læses og er ikke med.", c.Source.Slug)
		return nil
	}
	if err := q.known(cmd, c.Plan); err != nil {
		return err
	}
	r := cover.Compute(c.Plan, q.options)
	q.narrow(r)
	switch {
	case q.format == "json" && q.isAt:
		return writeAnswers(asJSON(a.out), r, q.at)
	case q.format == "json":
		return r.WriteJSON(asJSON(a.out), r.Losses(lossMinutes))
	}
	in := coverage.Input{
		Plan: c.Plan, Cover: r, Department: q.department, Level: q.level, Absent: q.options.Absent, LossMinutes: lossMinutes,
	}
	if q.reported {
		a.product("") // another plan before this one
	}
	q.reported = true
	if q.isAt {
		for k, at := range q.at {
			if k > 0 {
				a.product("")
			}
			if err := a.print(coverage.At(in, at)); err != nil {
				return err
			}
		}
		return nil
	}
	return a.print(coverage.Report(in))
}

// narrow keeps the routes that are asked for, and what their figures rest on.
func (q *question) narrow(r *cover.Report) {
	if q.department == "" && q.level == "" {
		return
	}
	r.Routes = slices.DeleteFunc(r.Routes, func(route *cover.Route) bool {
		return q.department != "" && route.Department.ID != q.department ||
			q.level != "" && !slices.Contains(route.Path.Level, q.level)
	})
	r.Assumptions = nil
	for _, route := range r.Routes {
		for _, text := range route.Assumptions {
			if !slices.Contains(r.Assumptions, text) {
				r.Assumptions = append(r.Assumptions, text)
			}
		}
	}
}

// known refuses departments and contacts that the plan does not have.
func (q *question) known(cmd *cobra.Command, p *plan.Plan) error {
	if q.department != "" && p.Department(q.department) == nil {
		var ids []string
		for _, d := range p.Departments {
			ids = append(ids, d.ID)
		}
		return unknownInPlan(cmd, "afdeling", q.department, ids)
	}
	for _, absent := range q.options.Absent {
		if p.Contact(absent.Contact) == nil {
			var ids []string
			for _, c := range p.Contacts {
				ids = append(ids, c.ID)
			}
			return unknownInPlan(cmd, "kontakt", absent.Contact, ids)
		}
	}
	return nil
}

func unknownInPlan(cmd *cobra.Command, what, id string, ids []string) error {
	message := fmt.Sprintf(`Planen har ingen %s, der hedder "%s".`, what, id)
	if near := diag.Nearest(id, ids, 3); len(near) > 0 {
		message += " Mente du " + danish.List(near, "eller") + "?"
	}
	return &usageError{message, cmd.CommandPath()}
}
