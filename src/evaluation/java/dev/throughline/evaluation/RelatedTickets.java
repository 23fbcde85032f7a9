package dev.throughline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which other ticket did a helper link to this one: asked with the ticket's text, alone and with its customer as the
/// context one is in. The ticket itself is asked for like the others and left out of each ranking.
final class RelatedTickets implements RankingSet {

    @Override
    public String name() {
        return "related_tickets";
    }

    @Override
    public List<String> needs() {
        return Tickets.needs();
    }

    @Override
    public Material read(Options options) {
        DataFolder data = options.data();
        Tickets tickets = Tickets.read(data);
        List<Question> alone = new ArrayList<>();
        List<Question> hinted = new ArrayList<>();
        for (String id : tickets.queryIds()) {
            Tickets.Ticket ticket = tickets.byId().get(id);
            Map<String, Integer> grades = tickets.related().get(id);
            if (ticket == null || grades == null) {
                continue;
            }
            boolean same = grades.keySet().stream()
                    .flatMap(other -> Stream.ofNullable(tickets.byId().get(other)))
                    .anyMatch(other -> other.customer().equals(ticket.customer()));
            String category = same ? "same customer" : "other customer";
            Question question = Question.of(id, category, Tickets.AGENT, ticket.text(), grades).without(Set.of(id));
            alone.add(question);
            hinted.add(question.asking(question.query().withHintTags(List.of(ticket.customerTag()))));
        }
        List<Passage> passages = options.around() == 0
                ? tickets.byId().values().stream().map(Tickets.Ticket::passage).toList()
                : passages(tickets, options.sampled(alone), options.around());
        String left = passages.size() == tickets.byId().size() ? ""
                : "; NOT all tickets, so not comparable: those asked about, their customers' and " + options.around();
        return new Material(name(), "tickets", Tickets.sources(data), "ticket", Tickets.STORED + left, passages,
                List.of(new Material.Asking("text alone", alone, true),
                        new Material.Asking("customer as a hint", hinted, false)),
                Set.of(), List.of(5, 10), List.of("recall@5", "recall@10", "any@10", "ndcg@10", "mrr"));
    }

    /// The tickets of those asked about and of those that would be right, and some around them.
    private static List<Passage> passages(Tickets tickets, List<Question> questions, int around) {
        Set<String> customers = questions.stream()
                .flatMap(question -> Stream.concat(Stream.of(question.id()), question.grades().keySet().stream()))
                .flatMap(id -> Stream.ofNullable(tickets.byId().get(id)))
                .map(Tickets.Ticket::customer)
                .collect(Collectors.toSet());
        return tickets.passages(customers, around);
    }
}
