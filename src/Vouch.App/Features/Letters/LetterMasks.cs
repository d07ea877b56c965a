using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Assistance;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Letters;

/// <summary>Whose names are hidden when items of a letter's packet leave: everyone the installation can connect with it.</summary>
public sealed class LetterMasks(AppDbContext db, LetterPeople people, WriterTrainees trainees)
{
    public async Task<(NameMask Mask, Person Trainee)> OfAsync(LetterRequest request, CancellationToken cancellationToken)
    {
        var (trainee, writer) = await people.OfAsync(request, cancellationToken);
        var observers = request.Evidence.Select(item => item.ObserverId).Append(request.DelegateId ?? request.WriterId).Distinct().ToList();
        var around = await db.Set<Person>()
            .Where(person => observers.Contains(person.Id)
                || db.Set<Mentorship>().Any(mentorship => mentorship.TraineeId == request.TraineeId && mentorship.MentorId == person.Id))
            .Select(person => person.Name)
            .ToListAsync(cancellationToken);
        var others = around.Concat(await trainees.NamesAsync(request.WriterId, cancellationToken))
            .Where(name => name != trainee.Name && name != writer.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        return (new NameMask(trainee.Name, writer.Name, others), trainee);
    }
}
