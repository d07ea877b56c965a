using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Demonstration;
using Vouch.App.Features.Mentorships;
using Vouch.App.Links;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>Profiles, suggestions with reasons, a request, and a yes by mail.</summary>
internal sealed class FindChapter(Teller story, Cast cast)
{
    private const int Seed = 2026;
    public const int OtherMentors = 36;
    public const int OtherTrainees = 24;

    public async Task<Pair> TellAsync()
    {
        await story.StepAsync("Mentors and trainees say who they are", async () =>
        {
            await story.SaveAsync([.. cast.Everybody]);
            await DescribeMentorAsync(cast.Elmworth, CastProfiles.Elmworth);
            foreach (var (number, mentor) in cast.Mentors.Skip(1).Index())
            {
                await DescribeMentorAsync(mentor, CastProfiles.Colleague(number + 1));
            }

            await DescribeTraineeAsync(cast.Maya, CastProfiles.Maya(TraineeStage.PreMedicalYear4));
            var others = await story.AskAsync<AddFictionalPeople, int>(
                useCase => useCase.ExecuteAsync(new(Seed, OtherMentors, OtherTrainees), story.Cancel));
            return $"{OtherMentors + cast.Mentors.Count()} mentors and {others - OtherMentors + 1} trainees; {cast.Maya.Name}, in the last year of college, is drawn to {CastProfiles.Specialty}.";
        });

        story.MoveTo(1);
        await story.StepAsync("Three mentors are suggested, with reasons", async () =>
        {
            var suggested = await story.AskAsync<SuggestMentors, SuggestMentors.View>(
                useCase => useCase.ExecuteAsync(cast.Maya.Id, story.Cancel));
            return $"{suggested.Mentors.Count} of {suggested.Considered}: {string.Join(", ", suggested.Mentors.Select(Line))}.";
        });
        return await BeginAsync(cast.Maya, cast.Elmworth, new(
            "Your registry asks what happens before somebody reaches the hospital. My grandfather lived those hours, and I have wondered about them since.",
            "A conversation a month, honest words about my path, and a small part in the study.",
            "Four hours a week, spreadsheets included, and I finish what I begin."));
    }

    /// <summary>A trainee asks, the mentor reads the mail and says yes: the clock is two days later.</summary>
    public async Task<Pair> BeginAsync(Person trainee, Person mentor, MentorRequestWords words)
    {
        await AskAsync(trainee, mentor, words);
        await story.StepAsync($"{mentor.Name} accepts from the mail, without an account", async () =>
        {
            var token = await story.LinkAsync(mentor, "asks whether you would be their mentor");
            var request = await story.AskAsync<GetReceivedRequest, GetReceivedRequest.View?>(
                useCase => useCase.ExecuteAsync(GetReceivedRequest.Query.Mailed(token, LinkPurpose.AnswerMentorRequest), story.Cancel));
            await story.DoAsync<AnswerMentorRequest>(useCase => useCase.ExecuteAsync(
                AnswerMentorRequest.Command.Mailed(token, LinkPurpose.AnswerMentorRequest, new(Accepts: true)), story.Cancel));
            return $"One press on the signed link; {request!.OpenPlaces} of {request.Capacity} places were open. {trainee.Name} hears: “{(await story.MailAsync(trainee, "will be your mentor")).Subject}”.";
        });
        var rows = await story.AskAsync<ListMentorships, IReadOnlyList<ListMentorships.Row>>(
            useCase => useCase.ExecuteAsync(new(trainee.Id), story.Cancel));
        return new(rows.Single(row => row.OtherName == mentor.Name).Id, trainee, mentor);
    }

    /// <summary>A trainee asks and the mail goes out; nobody has answered yet.</summary>
    public Task AskAsync(Person trainee, Person mentor, MentorRequestWords words) =>
        story.StepAsync($"{trainee.Name} asks {mentor.Name}", async () =>
        {
            await story.GetAsync<AskMentor, MentorRequestId>(useCase => useCase.ExecuteAsync(new(trainee.Id, mentor.Id, words), story.Cancel));
            await story.WorkAsync();
            return $"The mail waits for {mentor.Name}: “{(await story.MailAsync(mentor, "asks whether you would be their mentor")).Subject}”.";
        });

    public Task DescribeTraineeAsync(Person trainee, TraineeDetails details) =>
        story.DoAsync<EditTraineeProfile>(useCase => useCase.ExecuteAsync(new(trainee.Id, details, Cast.TimeZone), story.Cancel));

    private Task DescribeMentorAsync(Person mentor, MentorDetails details) =>
        story.DoAsync<EditMentorProfile>(useCase => useCase.ExecuteAsync(new(mentor.Id, details, Cast.TimeZone), story.Cancel));

    private static string Line(MentorCard card) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{card.Name} {card.Fit!.Tenths / 10.0:0.0} ({string.Join("; ", card.Fit.Reasons.Select(reason => reason.TrimEnd('.')))})");
}
