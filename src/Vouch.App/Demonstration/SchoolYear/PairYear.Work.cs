using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>A part in the mentor's work, with its credit agreed on, told afterwards and confirmed.</summary>
internal sealed partial class PairYear
{
    private readonly List<Contribution> _contributions = [];
    private bool _hasOffered;

    private void WorkTogether()
    {
        if (_hasOffered || _held < 2 || !mentor.Profile.Offers.HasFlag(Offers.Research) || !dice.Chance(45))
        {
            return;
        }

        _hasOffered = true;
        var work = SchoolWords.Work(dice, mentor.Profile);
        var offer = Opportunity.Offer(mentorship, _mentor, OpportunityKind.Study, work.Offer, OpportunityAudience.ThisTrainee, 1, null, days.Now).Value;
        records.Add(offer);
        if (!dice.Chance(trainee.Habit.Diligence))
        {
            return;
        }

        days.In(1 + dice.Below(6), () =>
        {
            if (OpportunityApplication.Apply(offer, mentorship, _trainee, work.WhyMe, days.Now) is { Succeeded: true } applied)
            {
                records.Add(applied.Value);
                AfterAnswer(WaitingKind.Application, applied.Value.Id.Value, offer.Text.Title, () =>
                {
                    if (applied.Value.Accept(_mentor, offer, days.Now) is null)
                    {
                        days.In(2, () => Propose(work, offer));
                    }
                });
            }
        });
    }

    private void Propose(SchoolWords.SharedWork work, Opportunity offer)
    {
        if (IsOver)
        {
            return;
        }

        var began = days.Today;
        var task = ProjectTask.Propose(mentorship, _trainee, work.Task, work.Credit, began.AddDays(45), offer.Id, days.Now).Value;
        records.Add(task);
        AfterAnswer(WaitingKind.TaskCredit, task.Id.Value, task.Text.Title, () =>
        {
            task.Agree(_mentor, days.Now);
            if (dice.Chance(trainee.Habit.Diligence))
            {
                days.In(20 + dice.Below(50), () => Finish(work, task, began));
            }
        });
    }

    private void Finish(SchoolWords.SharedWork work, ProjectTask task, DateOnly began)
    {
        if (IsOver || task.Finish(_trainee, days.Today) is not null)
        {
            return;
        }

        var contribution = Contribution.Propose(mentorship, _trainee, work.Contribution, began, days.Today, task.Id, days.Now).Value;
        records.Add(contribution);
        AfterAnswer(WaitingKind.Contribution, contribution.Id.Value, contribution.Text.Title, () =>
        {
            contribution.Confirm(_mentor, dice.Chance(40) ? dice.Pick(SchoolWords.Notes) : "", days.Now);
            _contributions.Add(contribution);
        });
    }
}
