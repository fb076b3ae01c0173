package plan

// The closed words that code asks about, a type for each list of [Vocabulary]. The types are other names of string: a word comes from
// a text and goes into one, and every list of words may be shown by [Label]. No other package writes such a word out.

// PlanStatus is how far a plan is.
type PlanStatus = string

// The words of PlanStatus that are asked about.
const (
	PlanDraft   PlanStatus = "draft"
	PlanAdopted PlanStatus = "adopted"
)

// Person is a group of people that help is for.
type Person = string

// The words of Person that are asked about.
const (
	PersonVictim      Person = "victim"
	PersonPerpetrator Person = "perpetrator"
	PersonChild       Person = "child"
	PersonEmployee    Person = "employee"
)

// ViolenceType is a kind of violence.
type ViolenceType = string

// The words of ViolenceType that are asked about.
const (
	ViolencePhysical      ViolenceType = "physical"
	ViolencePsychological ViolenceType = "psychological"
	ViolenceSexual        ViolenceType = "sexual"
	ViolenceEconomic      ViolenceType = "economic"
	ViolenceStalking      ViolenceType = "stalking"
	ViolenceHonour        ViolenceType = "honour"
)

// Level is how grave a situation is.
type Level = string

// The words of Level that are asked about.
const (
	LevelConcern   Level = "concern"
	LevelSuspicion Level = "suspicion"
	LevelKnowledge Level = "knowledge"
	LevelHighRisk  Level = "high_risk"
	LevelAcute     Level = "acute"
)

// Phase is where the one exposed to violence stands.
type Phase = string

// The words of Phase that are asked about.
const (
	PhaseBreakup Phase = "breakup"
	PhaseAfter   Phase = "after"
)

// Reader is whom a path is written for.
type Reader = string

// The words of Reader that are asked about.
const (
	ReaderLeader Reader = "leader"
)

// Does is what a step does.
type Does = string

// The words of Does that are asked about.
const (
	DoesPolice         Does = "police"
	DoesShelter        Does = "shelter"
	DoesNotification   Does = "notification"
	DoesRiskAssessment Does = "risk_assessment"
	DoesSafetyPlan     Does = "safety_plan"
	DoesCoordination   Does = "coordination"
	DoesFollowUp       Does = "follow_up"
)

// Duty is how binding a step is.
type Duty = string

// The words of Duty that are asked about.
const (
	DutyMay  Duty = "may"
	DutyMust Duty = "must"
)

// ActorWord is a role that stands for another person in each department.
type ActorWord = string

// The words of ActorWord that are asked about.
const (
	ActorFirstToKnow        ActorWord = "first_to_know"
	ActorLeaderWhereItArose ActorWord = "leader_where_it_arose"
	ActorNextLeader         ActorWord = "next_leader"
	ActorKeyPerson          ActorWord = "key_person"
	ActorCitizen            ActorWord = "citizen"
)

// CallMode is in which order several are called.
type CallMode = string

// The words of CallMode that are asked about.
const (
	CallModeAny    CallMode = "any"
	CallModeByArea CallMode = "by_area"
)

// Moment is when a deadline begins.
type Moment = string

// The words of Moment that are asked about.
const (
	MomentDiscovery Moment = "discovery"
	MomentIncident  Moment = "incident"
)

// PhoneUse is what a number is for.
type PhoneUse = string

// The words of PhoneUse that are asked about.
const (
	UseAcute  PhoneUse = "acute"
	UseMobile PhoneUse = "mobile"
)

// ChannelKind is a way to write to somebody.
type ChannelKind = string

// The words of ChannelKind that are asked about.
const (
	ChannelForm       ChannelKind = "form"
	ChannelEmail      ChannelKind = "email"
	ChannelSecureMail ChannelKind = "secure_mail"
	ChannelSms        ChannelKind = "sms"
	ChannelAddress    ChannelKind = "address"
)

// Authority is whether a contact acts or only advises.
type Authority = string

// The words of Authority that are asked about.
const (
	AuthorityActs    Authority = "acts"
	AuthorityAdvises Authority = "advises"
)

// DepartmentKind is what a department works with.
type DepartmentKind = string

// The words of DepartmentKind that are asked about.
const (
	DepartmentEmployment     DepartmentKind = "employment"
	DepartmentCitizenService DepartmentKind = "citizen_service"
	DepartmentHealthVisitor  DepartmentKind = "health_visitor"
	DepartmentSubstanceUse   DepartmentKind = "substance_use"
	DepartmentPsychiatry     DepartmentKind = "psychiatry"
	DepartmentChildrenFamily DepartmentKind = "children_family"
	DepartmentSchoolDaycare  DepartmentKind = "school_daycare"
	DepartmentHousing        DepartmentKind = "housing"
	DepartmentDental         DepartmentKind = "dental"
)

// Behind is a problem that violence hides behind.
type Behind = string

// The words of Behind that are asked about.
const (
	BehindUnemployment Behind = "unemployment"
	BehindSubstanceUse Behind = "substance_use"
	BehindAnxiety      Behind = "anxiety"
	BehindPain         Behind = "pain"
	BehindDebt         Behind = "debt"
	BehindHomelessness Behind = "homelessness"
)

// Sector is whose a partner is.
type Sector = string

// The words of Sector that are asked about.
const (
	SectorPolice       Sector = "police"
	SectorHealth       Sector = "health"
	SectorCivilSociety Sector = "civil_society"
)

// ServiceType is what a service offers.
type ServiceType = string

// The words of ServiceType that are asked about.
const (
	ServiceCounselling  ServiceType = "counselling"
	ServicePeerGroup    ServiceType = "peer_group"
	ServiceShelter      ServiceType = "shelter"
	ServicePsychologist ServiceType = "psychologist"
	ServiceLegal        ServiceType = "legal"
	ServiceHousing      ServiceType = "housing"
	ServiceFinance      ServiceType = "finance"
	ServiceEmployment   ServiceType = "employment"
	ServicePerpetrator  ServiceType = "perpetrator"
	ServiceChildren     ServiceType = "children"
	ServiceNetwork      ServiceType = "network"
)

// ProviderFor is whom a provider takes.
type ProviderFor = string

// The words of ProviderFor that are asked about.
const (
	ForAll          ProviderFor = "all"
	ForWomen        ProviderFor = "women"
	ForMen          ProviderFor = "men"
	ForCouples      ProviderFor = "couples"
	ForPerpetrators ProviderFor = "perpetrators"
	ForChildren     ProviderFor = "children"
)

// Method is how a service works.
type Method = string

// The words of Method that are asked about.
const (
	MethodPsychoeducation Method = "psychoeducation"
)

// Content is what a service works with.
type Content = string

// The words of Content that are asked about.
const (
	ContentRecognition       Content = "recognition"
	ContentViolenceKnowledge Content = "violence_knowledge"
	ContentResources         Content = "resources"
)

// PointStatus is how far a point is.
type PointStatus = string

// The words of PointStatus that are asked about.
const (
	PointInPlace     PointStatus = "in_place"
	PointPartly      PointStatus = "partly"
	PointPlanned     PointStatus = "planned"
	PointMissing     PointStatus = "missing"
	PointNotRelevant PointStatus = "not_relevant"
)

// ActionStatus is how far a task is.
type ActionStatus = string

// The words of ActionStatus that are asked about.
const (
	ActionInProgress ActionStatus = "in_progress"
	ActionDone       ActionStatus = "done"
	ActionDropped    ActionStatus = "dropped"
)

// SafetyContent is a part of a safety plan.
type SafetyContent = string

// The words of SafetyContent that are asked about.
const (
	SafetyEscapeRoute    SafetyContent = "escape_route"
	SafetyContactNumbers SafetyContent = "contact_numbers"
	SafetyCodeWord       SafetyContent = "code_word"
	SafetyPackingList    SafetyContent = "packing_list"
	SafetyChildren       SafetyContent = "children"
	SafetyDigitalSafety  SafetyContent = "digital_safety"
	SafetyMoney          SafetyContent = "money"
	SafetyKeys           SafetyContent = "keys"
	SafetyNeighbours     SafetyContent = "neighbours"
	SafetyWeapons        SafetyContent = "weapons"
	SafetyPets           SafetyContent = "pets"
	SafetyMedicine       SafetyContent = "medicine"
)

// TrainingTopic is what a course is about.
type TrainingTopic = string

// The words of TrainingTopic that are asked about.
const (
	TopicDetection      TrainingTopic = "detection"
	TopicRiskAssessment TrainingTopic = "risk_assessment"
	TopicTraumaAware    TrainingTopic = "trauma_aware"
)

// SeparationRule keeps two parties apart.
type SeparationRule = string

// The words of SeparationRule that are asked about.
const (
	RuleOneCaseworkerPerParty SeparationRule = "one_caseworker_per_party"
)

// AllDepartments stands in a list of departments for every one of them.
const AllDepartments = string(RefAll)

// The shapes of a text, as the validate tags name them.
const (
	ShapePhone = "telefon"
	ShapeCode  = "kommunekode"
	ShapeLink  = "link"
)
