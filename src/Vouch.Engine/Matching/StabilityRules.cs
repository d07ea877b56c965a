namespace Vouch.Engine.Matching;

/// <summary>
/// The two points on which published definitions of a blocking couple differ. The default is the stricter test of both programs'
/// willingness: a program takes a couple when its best choice of applicants would hold both, and positions count as they are held now.
/// </summary>
[Flags]
public enum StabilityRules
{
    /// <summary>Biró, Irving and Schlotter (2011), as in the couple solvers in use.</summary>
    Default = 0,

    /// <summary>
    /// A couple that wants two positions of one program is taken when each member pairs with a free position or with an applicant held
    /// who is ranked below that member (McDermid and Manlove 2010), instead of both members having to be better than all who must go.
    /// </summary>
    Pairs = 1,

    /// <summary>A position that the partner leaves by the same move counts as free.</summary>
    Vacated = 2,

    /// <summary>
    /// A program that asked for an even or odd number is judged as the Match in practice would: it may keep any number of vacancies,
    /// as long as no two more applicants would come. By default it may keep one vacancy only, so that one that would fill
    /// five of eight positions, and asked for an even number, leaves the market without a stable matching.
    /// </summary>
    LoweredQuotas = 4,
}
