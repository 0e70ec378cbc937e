using Translate.Core.Documents;

namespace Translate.Formats.Xliff;

/// <summary>An XLIFF file and the places of its blocks.</summary>
/// <param name="encoding">How the file is encoded.</param>
/// <param name="file">Its structure.</param>
/// <param name="slots">One per block, in order.</param>
internal sealed class XliffSkeleton(XmlEncoding encoding, XliffFile file, IReadOnlyList<XliffSlot> slots) : DocumentSkeleton
{
    public XmlEncoding Encoding { get; } = encoding;

    public XliffFile File { get; } = file;

    public IReadOnlyList<XliffSlot> Slots { get; } = slots;
}
