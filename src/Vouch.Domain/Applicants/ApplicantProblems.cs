namespace Vouch.Domain.Applicants;

/// <summary>Refusals of a profile. The field is the name of what was typed.</summary>
public static class ApplicantProblems
{
    public static readonly Problem Step2Range = new(
        "applicant.step2-range", "Step 2 CK lies between 100 and 300. Leave it empty when you have no score yet.", "Step2");

    public static readonly Problem Comlex2Range = new(
        "applicant.comlex2-range", "COMLEX-USA Level 2-CE lies between 200 and 900. Leave it empty when you did not take it.", "Comlex2");

    public static readonly Problem ComlexIsForOsteopaths = new(
        "applicant.comlex-type", "COMLEX-USA is taken by students of osteopathic schools: choose US DO, or leave the score empty.", "Comlex2");

    public static readonly Problem AttemptsRange = new(
        "applicant.attempts-range", "Enter how many examination attempts failed, from 0 to 10.", "FailedAttempts");

    public static readonly Problem GraduationYearRange = new(
        "applicant.graduation-year-range", "Enter the four-digit year you graduate or graduated, not before 1970 and at most two years ahead.", "GraduationYear");

    public static readonly Problem SeniorGraduatesNow = new(
        "applicant.senior-graduates-now",
        "US MD and US DO mean seniors of this season. The figures for earlier graduates of US schools are not published apart; correct the year or the type.",
        "GraduationYear");

    public static readonly Problem VisaNotNeeded = new(
        "applicant.visa-us-citizen", "US IMG means a US citizen or permanent resident, who needs no visa. Choose non-US IMG, or no visa.", "Visa");

    public static readonly Problem ResearchRange = new(
        "applicant.research-range", "Enter a number of abstracts, presentations and publications from 0 to 300, or leave it empty.", "ResearchItems");

    public static readonly Problem ClinicalMonthsRange = new(
        "applicant.clinical-months-range", "Enter months of clinical work in the United States from 0 to 120, or leave it empty.", "UsClinicalMonths");

    public static readonly Problem LettersRange = new(
        "applicant.letters-range", "Enter how many letters will be ready, from 0 to 20, or leave it empty.", "Letters");

    public static readonly Problem LetterNameMissing = new(
        "applicant.letter-name", "Give each letter a name of at most 120 characters, such as its writer's.", "OwnLetters");

    public static readonly Problem LetterTwice = new(
        "applicant.letter-twice", "Two letters have the same name. Name them so that one can tell them apart.", "OwnLetters");

    public static readonly Problem TooManyLetters = new(
        "applicant.letters-most", "Name 20 letters at most.", "OwnLetters");

    public static readonly Problem LetterSpecialtyUnknown = new(
        "applicant.letter-specialty", "Choose the letter's specialty from the list, or none.", "OwnLetters");

    public static readonly Problem LetterNotNamed = new(
        "applicant.letter-not-named", "A program is to get a letter that is not among yours. Name the letter first, or take it off there.", "LettersByProgram");

    public static Problem TooManyForProgram(int most) => new(
        "applicant.letters-per-program", $"ERAS takes {most} letters for one program at most. Take some off.", "LettersByProgram");

    public static Problem TooManyInterviews(int most) => new(
        "applicant.interviews-most", $"A rank list takes {most} programs at most. Leave some out.", "Interviews");

    public static readonly Problem InterviewProgramMissing = new(
        "applicant.interview-program", "Choose the program that answered, or leave the row empty.", "Interviews");

    public static readonly Problem InterviewTwice = new(
        "applicant.interview-twice", "One program stands in two rows. Keep one of them.", "Interviews");

    public static readonly Problem LikingRange = new(
        "applicant.interview-liking", "Say how much you would like a program with a number from 1 to 100, or leave it empty.", "Interviews");

    public static readonly Problem InterviewSignalUnknown = new(
        "applicant.interview-signal", "A signal is gold, silver or single, or there is none.", "Interviews");

    public static readonly Problem PlaceTwice = new(
        "applicant.interview-place", "Number your own order from 1, each place once, and leave it empty for programs that are not on your list.", "Interviews");

    public static readonly Problem FirstSpecialtyMissing = new(
        "applicant.first-specialty", "Choose the specialty you are applying in.", "FirstSpecialty");

    public static readonly Problem SecondSpecialtyUnknown = new(
        "applicant.second-specialty", "Choose a second specialty from the list, other than the first, or none.", "SecondSpecialty");

    public static readonly Problem SecondValueRange = new(
        "applicant.second-value", "Say what the second specialty is worth to you: from 1 to 100 percent of the first.", "SecondValuePercent");

    public static readonly Problem WeightRange = new(
        "applicant.weight-range", "Choose how much it matters: from 0 (does not matter) to 3 (matters most).", "StateWeight");

    public static readonly Problem MostUsdRange = new(
        "applicant.most-usd", "Enter the most you will spend in US dollars, from 11 to 20,000, or leave it empty.", "MostUsd");

    public static readonly Problem MostApplicationsRange = new(
        "applicant.most-applications", "Enter the most programs you will apply to, from 1 to 300, or leave it empty.", "MostApplications");

    public static readonly Problem UsdPerPointRange = new(
        "applicant.usd-per-point", "Enter what one more percentage point is worth to you, from 1 to 10,000 US dollars.", "UsdPerPoint");

    public static readonly Problem HomeAndAwayTooLong = new(
        "applicant.home-and-away", "Name 20 institutions at most, each in 200 characters at most.", "HomeAndAway");

    public static Problem UnknownState(string field, string state) =>
        new("applicant.unknown-state", $"\"{state}\" is not a state we know. Write two letters, such as OH.", field);
}
