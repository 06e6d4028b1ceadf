namespace Summarize.Quotations.Names;

/// <summary>Who the text is about at this point, and so whom a pronoun means.</summary>
/// <remarks>
/// After Lappin and Leass 1994: each mention adds weight by its grammatical role, every sentence halves the weight of
/// what came before. Who speaks is weighed above all, since news goes on about its speaker (Muzny et al. 2017).
/// </remarks>
internal sealed class Discourse(List<Entity> entities)
{
    private const double Decay = 0.6;
    private const int Remembered = 12;

    /// <summary>Two candidates nearer than this leave a pronoun open.</summary>
    private const double Margin = 0.9;

    private readonly List<int> recent = [];

    public int Sentence { get; set; }

    /// <summary>Adds a mention of <paramref name="entity"/> in the present sentence.</summary>
    public void Mention(int entity, GrammaticalRole role)
    {
        var weight = role switch
        {
            GrammaticalRole.Subject => 180,
            GrammaticalRole.Object => 90,
            GrammaticalRole.Possessor => 80,
            GrammaticalRole.Oblique => 60,
            _ => 80,
        };
        Add(entity, weight);
        entities[entity].Mentions++;
    }

    /// <summary>Adds that <paramref name="entity"/> speaks in the present sentence.</summary>
    public void Speaks(int entity) => Add(entity, 200);

    private void Add(int entity, double weight)
    {
        entities[entity].Salience = Salience(entity) + weight;
        entities[entity].SalienceSentence = Sentence;
        recent.Remove(entity);
        recent.Add(entity);
        if (recent.Count > Remembered) recent.RemoveAt(0);
    }

    private double Salience(int entity) => entities[entity].Salience * Math.Pow(Decay, Sentence - entities[entity].SalienceSentence);

    /// <summary>The entity a pronoun of this gender means, or -1; then <paramref name="candidates"/> holds who it may be.</summary>
    public int ResolvePerson(Gender gender, List<int> candidates)
    {
        candidates.Clear();
        var (best, second) = (-1, -1);
        var (bestScore, secondScore) = (0.0, 0.0);
        foreach (var entity in recent)
        {
            var score = Score(entity, gender);
            if (score <= 0) continue;
            if (score > bestScore) (best, bestScore, second, secondScore) = (entity, score, best, bestScore);
            else if (score > secondScore) (second, secondScore) = (entity, score);
        }
        if (best < 0 || bestScore < 4) return -1;
        if (second >= 0 && secondScore > bestScore * Margin)
        {
            candidates.Add(best);
            candidates.Add(second);
            return -1;
        }
        if (entities[best].Gender == Gender.Unknown) entities[best].Gender = gender;
        return best;
    }

    private double Score(int index, Gender gender)
    {
        var entity = entities[index];
        if (entity.Gender != Gender.Unknown && entity.Gender != gender) return 0;
        var fit = entity.Type switch
        {
            EntityType.Person => 1.0,
            EntityType.Unknown => 0.7,
            _ => 0,
        };
        if (entity.Gender == Gender.Unknown) fit *= 0.7;
        return Salience(index) * fit;
    }

    /// <summary>The organisation that "it", "they" or "the company" means, or -1.</summary>
    public int ResolveOrganisation()
    {
        var best = -1;
        foreach (var entity in recent)
            if (entities[entity].Type == EntityType.Organisation && (best < 0 || Salience(entity) > Salience(best))) best = entity;
        return best >= 0 && Salience(best) > 4 ? best : -1;
    }
}
