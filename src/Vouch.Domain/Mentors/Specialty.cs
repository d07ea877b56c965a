namespace Vouch.Domain.Mentors;

/// <summary>A field of practice a mentor works in and a trainee may be drawn to.</summary>
/// <param name="Code">Stable, lower case, in addresses and rows.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Family">Neighbours share a family: a neighbouring field counts half in the fit.</param>
public sealed record Specialty(string Code, string Name, SpecialtyFamily Family)
{
    /// <summary>All fields, by name. Programs and seasons keep their own lists; this one is what a person may say of themselves.</summary>
    public static IReadOnlyList<Specialty> All { get; } =
    [
        new("anesthesiology", "Anesthesiology", SpecialtyFamily.Acute),
        new("basic-science", "Basic science", SpecialtyFamily.Science),
        new("cardiology", "Cardiology", SpecialtyFamily.Medicine),
        new("child-neurology", "Child neurology", SpecialtyFamily.BrainAndMind),
        new("dermatology", "Dermatology", SpecialtyFamily.Skin),
        new("diagnostic-radiology", "Diagnostic radiology", SpecialtyFamily.Imaging),
        new("emergency-medicine", "Emergency medicine", SpecialtyFamily.Acute),
        new("family-medicine", "Family medicine", SpecialtyFamily.Primary),
        new("gastroenterology", "Gastroenterology", SpecialtyFamily.Medicine),
        new("general-surgery", "General surgery", SpecialtyFamily.Surgery),
        new("geriatrics", "Geriatrics", SpecialtyFamily.Primary),
        new("hematology-oncology", "Hematology and oncology", SpecialtyFamily.Medicine),
        new("infectious-disease", "Infectious disease", SpecialtyFamily.Medicine),
        new("internal-medicine", "Internal medicine", SpecialtyFamily.Medicine),
        new("interventional-radiology", "Interventional radiology", SpecialtyFamily.Imaging),
        new("medical-genetics", "Medical genetics", SpecialtyFamily.Science),
        new("neurological-surgery", "Neurological surgery", SpecialtyFamily.Surgery),
        new("neurology", "Neurology", SpecialtyFamily.BrainAndMind),
        new("obstetrics-gynecology", "Obstetrics and gynecology", SpecialtyFamily.Surgery),
        new("ophthalmology", "Ophthalmology", SpecialtyFamily.Surgery),
        new("orthopedic-surgery", "Orthopedic surgery", SpecialtyFamily.Surgery),
        new("otolaryngology", "Otolaryngology", SpecialtyFamily.Surgery),
        new("palliative-care", "Palliative care", SpecialtyFamily.Primary),
        new("pathology", "Pathology", SpecialtyFamily.Science),
        new("pediatrics", "Pediatrics", SpecialtyFamily.Primary),
        new("physical-medicine", "Physical medicine and rehabilitation", SpecialtyFamily.BrainAndMind),
        new("plastic-surgery", "Plastic surgery", SpecialtyFamily.Skin),
        new("psychiatry", "Psychiatry", SpecialtyFamily.BrainAndMind),
        new("public-health", "Public health and preventive medicine", SpecialtyFamily.Primary),
        new("pulmonary-critical-care", "Pulmonary and critical care", SpecialtyFamily.Acute),
        new("radiation-oncology", "Radiation oncology", SpecialtyFamily.Imaging),
        new("thoracic-surgery", "Thoracic surgery", SpecialtyFamily.Surgery),
        new("urology", "Urology", SpecialtyFamily.Surgery),
        new("vascular-surgery", "Vascular surgery", SpecialtyFamily.Surgery),
    ];

    private static readonly Dictionary<string, Specialty> ByCode = All.ToDictionary(s => s.Code, StringComparer.Ordinal);

    /// <summary>The specialty of this code, or null when there is none.</summary>
    public static Specialty? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
