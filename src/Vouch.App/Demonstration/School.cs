using Microsoft.AspNetCore.Identity;
using Vouch.App.Features.Accounts;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>The others around the case: a trainee who is just starting, and a request that waits with the mentor.</summary>
internal sealed class School(Teller story, Cast cast, FindChapter find)
{
    private const int Today = 1460;

    public async Task TellAsync()
    {
        story.MoveTo(Today);
        await find.DescribeTraineeAsync(cast.Jonas, CastProfiles.Newcomer("I am the first in my family to go to college and would like somebody to ask what I do not know to ask."));
        await find.DescribeTraineeAsync(cast.Tomas, CastProfiles.Newcomer("I work nights in a sleep laboratory and want to find out whether medicine is for me."));
        await find.AskAsync(cast.Jonas, cast.Selwick, Words("Your profile says that you remember who took time for you."));
        story.MoveTo(Today, 120);
        await find.AskAsync(cast.Tomas, cast.Elmworth, Words("You like trainees who ask why. I ask it all night."));
        foreach (var person in cast.Choosable)
        {
            await story.AskAsync<UserManager<Account>, IdentityResult>(accounts => accounts.CreateAsync(AccountOf(person)));
        }
    }

    // Without a password nobody signs in with one; choosing a person is the only way in.
    private static Account AccountOf(Person person) => new()
    {
        Id = Id<Account>.New(person.CreatedAt).Value,
        UserName = person.Email,
        Email = person.Email,
        EmailConfirmed = true,
        PersonId = person.Id,
    };

    private static MentorRequestWords Words(string whyYou) => new(
        whyYou,
        "A first conversation, and if it goes well one each month.",
        "I read what I am given and I write down what I hear.");
}
