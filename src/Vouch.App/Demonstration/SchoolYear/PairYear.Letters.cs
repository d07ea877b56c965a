using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>Who is about to apply asks for a letter once there is something to tell.</summary>
internal sealed partial class PairYear
{
    private bool _hasAskedForLetter;

    private void AskForLetter()
    {
        var purpose = trainee.Profile.Stage switch
        {
            TraineeStage.MedicalYear4 or TraineeStage.ResidencyApplicant or TraineeStage.InternationalGraduate => LetterPurpose.Residency,
            TraineeStage.PreMedicalYear4 or TraineeStage.AfterCollege => LetterPurpose.MedicalSchool,
            _ => (LetterPurpose?)null,
        };
        if (_hasAskedForLetter || purpose is null || _held < 4 || Day < 120 || !dice.Chance(55))
        {
            return;
        }

        _hasAskedForLetter = true;
        var deadline = days.Today.AddDays(30 + dice.Below(60));
        var specialty = Specialty.All.FirstOrDefault(field => field.Code == mentor.Profile.Specialty)?.Name ?? "Internal Medicine";
        var service = purpose is LetterPurpose.Residency ? "eras" : "amcas";
        var request = LetterRequest.Draft(
            mentorship, _trainee, new(purpose.Value, specialty, SchoolWords.Hopes(dice), deadline.AddDays(-10), deadline, [new(service, service == "eras" ? $"F-{dice.Below(900_000) + 100_000}" : $"{dice.Below(9_000_000) + 1_000_000}")]), days.Today, days.Now).Value;
        var evidence = _contributions.Select(EvidenceOf.Contribution).Concat(_goals.Select(EvidenceOf.Goal)).OfType<EvidenceCandidate>()
            .Select(candidate => new ChosenEvidence(candidate, [.. candidate.SuggestedCompetencies.Take(1)])).ToList();
        request.Include(evidence, days.Now);
        request.Send(dice.Chance(90) ? AccessChoice.Waived : AccessChoice.Kept, trainee.Person.Name, trainee.Person.Name, days.Now);
        records.Add(request);
        if (mentor.Habit.AnswersAfter(days.Today, Day, mentor.Profile, dice) is { } after)
        {
            days.In(after, () => AnswerLetter(request));
        }
    }

    private void AnswerLetter(LetterRequest request)
    {
        if (dice.Chance(12))
        {
            if (request.Decline(_mentor, dice.Pick([Domain.Letters.DeclineReason.NotEnoughTime, Domain.Letters.DeclineReason.DoNotKnowTheWorkWellEnough]), days.Now) is { Succeeded: true } declined)
            {
                records.Add(declined.Value);
            }

            return;
        }

        if (request.Accept(_mentor, canBeStrong: true, days.Now) is null)
        {
            days.In(2 + (dice.Below(20) * mentor.Habit.Share), () => WriteLetter(request));
        }
    }

    private void WriteLetter(LetterRequest request)
    {
        request.BeginWriting(_mentor);
        if (!dice.Chance(mentor.Habit.KeepsPercent))
        {
            return; // begun, and left lying
        }

        days.In(3 + (dice.Below(25) * mentor.Habit.Share), () => records.Add(new LetterToSign(request, mentor, trainee, days.Now, SchoolWords.Letter(mentor, trainee, request), dice.Chance(85), dice.Chance(60))));
    }
}
