using Translate.Core.Problems;
using Translate.Formats.Xliff;

namespace Translate.Formats.Correction;

/// <summary>An XLIFF file of version 1.2, 2.0 or 2.1 from Indonesian to English.</summary>
internal sealed class CorrectableXliff : CorrectableFile
{
    private readonly XmlChanges _changes;
    private readonly XliffFile _file;
    private readonly string _name;

    /// <summary>Reads the structure of a file.</summary>
    /// <exception cref="ProblemException">The file is not XLIFF that can be read, or not of Indonesian and English.</exception>
    public CorrectableXliff(byte[] content, string file)
    {
        _changes = new XmlChanges(XmlEncoding.Decode(content, file));
        _file = XliffParser.Parse(_changes.Xml, file);
        _name = file;
        XliffLanguages.Check(_file, file);
    }

    /// <inheritdoc />
    public override IEnumerable<CorrectableTarget> Targets
    {
        get
        {
            var lines = new LineCounter(_changes.Xml);
            foreach (var unit in _file.Units.Where(unit => unit.IsTranslatable))
            {
                foreach (var segment in unit.Segments.Where(segment => segment.Target is not null && !segment.IsLocked))
                {
                    yield return new CorrectableTarget(
                        lines.Locate(_name, segment.Source.Tag.Start).Line,
                        _file.ReadContent(unit, segment.Source).Text,
                        new CorrectableText(_changes.Xml, XmlChanges.FindText(_changes.Xml, segment.Target!))
                    );
                }
            }
        }
    }

    /// <inheritdoc />
    public override void Add(CorrectableTarget target) => _changes.Add(target.Target);

    /// <inheritdoc />
    public override byte[] Save() => _changes.Save();
}
