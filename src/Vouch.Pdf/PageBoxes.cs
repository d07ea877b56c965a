using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Vouch.Domain.Letters.Files;
using PageSize = Vouch.Domain.Letters.Files.PageSize;

namespace Vouch.Pdf;

/// <summary>How large a page is: what of it is shown, and the paper it lies on, turned and in the page's own unit.</summary>
internal static class PageBoxes
{
    public static PageFacts Of(Page page)
    {
        var unit = page.Dictionary.Data.TryGetValue("UserUnit", out var token) && token is NumericToken number && number.Double > 0 ? number.Double : 1;
        var (media, crop) = (page.MediaBox.Bounds, page.CropBox.Bounds);
        var shown = Cut(Upright(crop), Upright(media));
        var turned = page.Rotation.SwapsAxis;
        return new PageFacts(Size(shown, turned, unit), Size(media, turned, unit));
    }

    // What is cut to nothing, or lies beside the paper, is shown whole.
    private static PdfRectangle Cut(PdfRectangle crop, PdfRectangle media)
    {
        var (left, bottom) = (Math.Max(crop.Left, media.Left), Math.Max(crop.Bottom, media.Bottom));
        var (right, top) = (Math.Min(crop.Right, media.Right), Math.Min(crop.Top, media.Top));
        return right > left && top > bottom ? new PdfRectangle(left, bottom, right, top) : media;
    }

    // Corners may be given in any order.
    private static PdfRectangle Upright(PdfRectangle box) => new(
        Math.Min(box.BottomLeft.X, box.TopRight.X), Math.Min(box.BottomLeft.Y, box.TopRight.Y),
        Math.Max(box.BottomLeft.X, box.TopRight.X), Math.Max(box.BottomLeft.Y, box.TopRight.Y));

    private static PageSize Size(PdfRectangle box, bool turned, double unit) =>
        turned ? new(Math.Abs(box.Height) * unit, Math.Abs(box.Width) * unit) : new(Math.Abs(box.Width) * unit, Math.Abs(box.Height) * unit);
}
